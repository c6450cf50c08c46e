package org.sitesentinel.inspection.rectification.notice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sitesentinel.contracts.inspection.CaseNoticeKind;
import org.sitesentinel.runtime.site.Place;

/** A notice that was given. Written once, and by SQL. */
@Entity
@Immutable
class CaseNotice {
    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private CaseNoticeKind kind;

    private LocalDate deadline;

    private LocalDate dueOn;

    @Embedded
    private Place place;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseNotice() {}

    UUID id() {
        return id;
    }

    CaseNoticeView view() {
        return new CaseNoticeView(
                id,
                caseId,
                kind,
                deadline,
                dueOn,
                UUID.fromString(place.site().id()),
                place.site().type(),
                place.district(),
                recordedAt);
    }
}
