package org.sitesentinel.siteregistry.venuecode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/** What is told at each step of a code's life. Business dates are today when absent; white space around text is cut. */
final class VenueCodeInput {
    private VenueCodeInput() {}

    /** A code is applied for and issued (申领). */
    @Schema(name = "VenueCodeIssue")
    public record Issue(@Nullable @PastOrPresent LocalDate issuedOn) {}

    /**
     * A code is posted (张贴).
     *
     * @param where the spot, in the poster's words
     */
    @Schema(name = "VenueCodePosting")
    public record Posting(
            @Nullable @PastOrPresent LocalDate postedOn,
            @Nullable @Size(max = 200) String where) {
        public Posting {
            where = stripped(where);
        }
    }

    /** Another code takes the place of this one (换码). */
    @Schema(name = "VenueCodeRotation")
    public record Rotation(
            @Nullable @PastOrPresent LocalDate rotatedOn,
            @Nullable @Size(max = 500) String note) {
        public Rotation {
            note = stripped(note);
        }
    }

    /**
     * A code is no longer valid (作废).
     *
     * @param reason any but {@code ROTATED}; {@code OTHER} asks for a note
     */
    @Schema(name = "VenueCodeRevocation")
    public record Revoking(
            @NotNull RevocationReason reason,
            @Nullable @Size(max = 500) String note,
            @Nullable @PastOrPresent LocalDate revokedOn)
            implements SelfChecking {
        public Revoking {
            note = stripped(note);
        }

        @Override
        public List<Violation> brokenLaws() {
            List<Violation> broken = new ArrayList<>();
            if (reason == RevocationReason.ROTATED) {
                broken.add(Violation.of("/reason", "rotated-by-hand"));
            }
            if (reason == RevocationReason.OTHER && note == null) {
                broken.add(Violation.of("/note", "required"));
            }
            return broken;
        }
    }

    /**
     * A code's poster is printed again (补打).
     *
     * @param reason {@code OTHER} asks for a note
     */
    @Schema(name = "VenueCodeReprint")
    public record Reprinting(
            @NotNull ReprintReason reason,
            @Nullable @Size(max = 500) String note,
            @Nullable @PastOrPresent LocalDate reprintedOn)
            implements SelfChecking {
        public Reprinting {
            note = stripped(note);
        }

        @Override
        public List<Violation> brokenLaws() {
            return reason == ReprintReason.OTHER && note == null
                    ? List.of(Violation.of("/note", "required"))
                    : List.of();
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
