package org.sitesentinel.reporting.briefing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.BriefingProblem.BriefingFrozen;
import org.sitesentinel.reporting.briefing.BriefingProblem.BriefingNotFrozen;
import org.sitesentinel.reporting.briefing.BriefingProblem.BriefingPublished;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;
import org.sitesentinel.reporting.briefing.document.Seal;
import org.sitesentinel.reporting.briefing.form.Imprint;

/** A briefing of a district as of a day. */
@Entity
class Briefing {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String district;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private BriefingStatus status;

    private String template;

    private long templateVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private BriefingDocument document;

    private @Nullable String hash;

    private String issuedBy;

    private Instant issuedAt;

    private String changedBy;

    private Instant changedAt;

    private @Nullable Instant frozenAt;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Briefing() {}

    private Briefing(String district, LocalDate asOf, Composed composed, String by, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.district = district;
        this.asOf = asOf;
        this.status = BriefingStatus.DRAFT;
        this.template = composed.template();
        this.templateVersion = composed.templateVersion();
        this.document = composed.document();
        this.issuedBy = by;
        this.issuedAt = at;
        this.changedBy = by;
        this.changedAt = at;
    }

    /** What a template's version came to. */
    record Composed(String template, long templateVersion, BriefingDocument document) {}

    static Briefing drafted(String district, LocalDate asOf, Composed composed, String by, Instant at) {
        return new Briefing(district, asOf, composed, by, at);
    }

    /** Takes what was computed afresh. */
    void recompute(Composed composed, String by, Instant at) {
        requireDraft();
        templateVersion = composed.templateVersion();
        document = composed.document();
        changed(by, at);
    }

    /** From now on it stays what it is, and its hash tells so. */
    void freeze(String by, Instant at) {
        requireDraft();
        status = BriefingStatus.FROZEN;
        hash = new Seal(template, templateVersion, district, asOf, document).hash();
        frozenAt = at;
        changed(by, at);
    }

    void publish(String by, Instant at) {
        switch (status) {
            case DRAFT -> throw new BriefingNotFrozen().exception();
            case PUBLISHED -> throw new BriefingPublished().exception();
            case FROZEN -> {
                status = BriefingStatus.PUBLISHED;
                publishedAt = at;
                changed(by, at);
            }
        }
    }

    /** Refuses what only a draft can become. */
    void requireDraft() {
        if (status != BriefingStatus.DRAFT) {
            throw new BriefingFrozen().exception();
        }
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** @param shown what its reader may see of the document */
    Imprint imprint(BriefingDocument shown) {
        return new Imprint(district, asOf, status.name(), template, templateVersion, version, shown.unlessHiding(hash));
    }

    /** @param shown what its reader may see of the document */
    BriefingView view(BriefingDocument shown) {
        return new BriefingView(
                id,
                version,
                district,
                asOf,
                status,
                template,
                templateVersion,
                shown.unlessHiding(hash),
                issuedBy,
                issuedAt,
                changedBy,
                changedAt,
                frozenAt,
                publishedAt,
                shown);
    }

    BriefingView.Summary summary() {
        return new BriefingView.Summary(
                id, version, district, asOf, status, template, templateVersion, issuedBy, issuedAt, document.title());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String district() {
        return district;
    }

    LocalDate asOf() {
        return asOf;
    }

    BriefingStatus status() {
        return status;
    }

    String template() {
        return template;
    }

    long templateVersion() {
        return templateVersion;
    }

    BriefingDocument document() {
        return document;
    }

    @Nullable
    String hash() {
        return hash;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }
}
