package org.sitesentinel.inspection.evidence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.site.Place;

/** What is known of a file. Written once. */
@Entity
@Immutable
public class Evidence {
    @Id
    private UUID id;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private EvidenceType type;

    private long size;

    private String sha256;

    private @Nullable String fileName;

    private boolean positionKept;

    private String receivedBy;

    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    UUID id() {
        return id;
    }

    EvidenceType type() {
        return type;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** How whoever saves it may call it. */
    String fileName() {
        return fileName == null ? id + "." + type.extension() : fileName;
    }

    EvidenceView view() {
        return new EvidenceView(
                id,
                UUID.fromString(place.site().id()),
                place.site().type(),
                place.district(),
                type.mediaType(),
                size,
                sha256,
                fileName,
                positionKept,
                receivedBy,
                receivedAt);
    }
}
