package org.sitesentinel.reporting.briefing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A briefing, frozen as it was issued. */
@Entity
class Briefing {
    @Id
    private UUID id;

    private String district;

    private LocalDate asOf;

    private String issuedBy;

    private Instant issuedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private BriefingDocument document;

    @SuppressWarnings("NullAway.Init")
    protected Briefing() {}

    Briefing(String district, LocalDate asOf, String issuedBy, Instant issuedAt, BriefingDocument document) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.district = district;
        this.asOf = asOf;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.document = document;
    }

    UUID id() {
        return id;
    }

    BriefingView view() {
        return new BriefingView(id, district, asOf, issuedBy, issuedAt, document);
    }

    BriefingView.Summary summary() {
        return new BriefingView.Summary(id, district, asOf, issuedBy, issuedAt, document.title());
    }
}
