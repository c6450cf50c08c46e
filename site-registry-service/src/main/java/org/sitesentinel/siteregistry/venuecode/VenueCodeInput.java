package org.sitesentinel.siteregistry.venuecode;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is told when a code is issued or posted. Business dates are today when absent. */
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
            @Nullable @Size(max = 200) String where) {}
}
