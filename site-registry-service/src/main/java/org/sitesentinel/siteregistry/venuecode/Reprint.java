package org.sitesentinel.siteregistry.venuecode;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One time that a code's poster was printed again. Written once. */
@Entity
class Reprint {
    @Id
    private UUID id;

    private UUID venueCodeId;

    @Enumerated(EnumType.STRING)
    private ReprintReason reason;

    private @Nullable String note;

    private LocalDate reprintedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reprint() {}

    Reprint(UUID venueCodeId, ReprintReason reason, @Nullable String note, LocalDate reprintedOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.venueCodeId = venueCodeId;
        this.reason = reason;
        this.note = note;
        this.reprintedOn = reprintedOn;
        this.recordedAt = now;
    }

    /** A reprint as it is shown. */
    @Schema(name = "VenueCodeReprintView")
    public record View(ReprintReason reason, @Nullable String note, LocalDate reprintedOn, Instant recordedAt) {}

    View view() {
        return new View(reason, note, reprintedOn, recordedAt);
    }
}
