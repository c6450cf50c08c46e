package org.sitesentinel.siteregistry.isolation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** A site's isolation rooms as last reported. */
@Entity
class IsolationRooms {
    @Id
    private UUID siteId;

    @Version
    private long version = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<IsolationRoom> rooms;

    private int capacity;

    private int inUse;

    private LocalDate reportedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected IsolationRooms() {}

    IsolationRooms(UUID siteId, IsolationRoomsReport report, LocalDate day, Instant now) {
        this.siteId = siteId;
        take(report, day, now);
    }

    /** Replaces what was reported by what is reported now. */
    void report(IsolationRoomsReport report, LocalDate day, Instant now) {
        if (day.isBefore(reportedOn)) {
            throw new InvalidRequest(List.of(Violation.of("/reportedOn", "before-last-report"))).exception();
        }
        take(report, day, now);
    }

    private void take(IsolationRoomsReport report, LocalDate day, Instant now) {
        rooms = report.rooms().stream().map(IsolationRoom::stripped).toList();
        capacity = rooms.stream().mapToInt(IsolationRoom::capacity).sum();
        inUse = rooms.stream().mapToInt(IsolationRoom::inUse).sum();
        reportedOn = day;
        recordedAt = now;
    }

    ReadinessState state(SiteRef site) {
        return new ReadinessState(
                siteId + ":isolation-rooms",
                version,
                reportedOn,
                recordedAt,
                site,
                null,
                null,
                null,
                new ReadinessState.IsolationRooms(rooms.size(), capacity, inUse),
                null);
    }

    IsolationRoomsView view() {
        return new IsolationRoomsView(siteId, version, rooms, capacity, inUse, reportedOn);
    }

    long version() {
        return version;
    }

    int capacity() {
        return capacity;
    }

    int inUse() {
        return inUse;
    }

    LocalDate reportedOn() {
        return reportedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID siteId() {
        return siteId;
    }

    List<IsolationRoom> rooms() {
        return rooms;
    }
}
