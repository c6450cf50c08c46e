package org.sitesentinel.runtime.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sitesentinel.runtime.version.Versioned;

/** How a sender's own headings read. */
public record ImportProfile(
        @NotEmpty @Size(max = 200) @Valid List<Heading> columns) {
    /** A heading of the sender's, and the field it means. */
    @Schema(name = "ImportProfileHeading")
    public record Heading(
            @NotBlank @Size(max = 200) String heading,
            @NotBlank @Size(max = 100) String field) {}

    /** A profile as it is shown. */
    @Schema(name = "ImportProfileView")
    public record View(String name, long version, List<Heading> columns) implements Versioned {
        public View {
            columns = List.copyOf(columns);
        }
    }
}
