package org.sitesentinel.reporting.briefing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;

/** What a briefing said in one version. Written once. */
@Entity
@IdClass(BriefingVersion.Key.class)
class BriefingVersion {
    record Key(UUID briefingId, long version) {}

    @Id
    private UUID briefingId;

    @Id
    private long version;

    @Enumerated(EnumType.STRING)
    private BriefingStatus status;

    private long templateVersion;

    private @Nullable String hash;

    private String changedBy;

    private Instant changedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private BriefingDocument document;

    @SuppressWarnings("NullAway.Init")
    protected BriefingVersion() {}

    /** What a briefing says now. */
    BriefingVersion(Briefing briefing) {
        this.briefingId = briefing.id();
        this.version = briefing.version();
        this.status = briefing.status();
        this.templateVersion = briefing.templateVersion();
        this.hash = briefing.hash();
        this.changedBy = briefing.changedBy();
        this.changedAt = briefing.changedAt();
        this.document = briefing.document();
    }

    BriefingDocument document() {
        return document;
    }

    /** @param shown what its reader may see of the document */
    BriefingVersionView view(BriefingDocument shown) {
        return new BriefingVersionView(
                version, status, templateVersion, shown.unlessHiding(hash), changedBy, changedAt, shown);
    }
}
