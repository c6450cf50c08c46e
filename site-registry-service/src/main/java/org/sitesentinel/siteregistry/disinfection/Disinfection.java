package org.sitesentinel.siteregistry.disinfection;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.Post;

/** An entry of a site's disinfection log. Written once. */
@Entity
class Disinfection {
    @Id
    private UUID id;

    private UUID siteId;

    private LocalDate doneOn;

    private String area;

    private String agent;

    @Enumerated(EnumType.STRING)
    private Post post;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Disinfection() {}

    Disinfection(UUID siteId, NewDisinfection input, LocalDate doneOn, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.siteId = siteId;
        this.doneOn = doneOn;
        this.area = input.area().strip();
        this.agent = input.agent().strip();
        this.post = input.post();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    DisinfectionView view() {
        return new DisinfectionView(id, siteId, doneOn, area, agent, post, recordedBy, recordedAt);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
