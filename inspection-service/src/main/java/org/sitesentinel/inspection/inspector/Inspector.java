package org.sitesentinel.inspection.inspector;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who can be drawn to inspect: a certificate number, and no name. */
@Entity
public class Inspector {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String certificate;

    private String district;

    private boolean active = true;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Conflict> conflicts;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Inspector() {}

    Inspector(NewInspector input, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.certificate = input.certificate();
        this.district = input.district();
        this.conflicts = List.copyOf(input.named());
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Says something else of everything but the certificate. What was said before stays in the history. */
    void change(InspectorChange to, String changedBy, Instant now) {
        district = to.district();
        active = to.active();
        conflicts = List.copyOf(to.conflicts());
        recordedBy = changedBy;
        recordedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public String certificate() {
        return certificate;
    }

    String district() {
        return district;
    }

    public boolean active() {
        return active;
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
