package org.sitesentinel.runtime.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sitesentinel.runtime.version.Versioned;

/** How a sender's own headings read. */
public record ImportProfile(
        @NotEmpty @Size(max = 200) @Valid List<ImportHeading> columns) {
    /** A heading of the sender's, and the field it means. */
    public record ImportHeading(
            @NotBlank @Size(max = 200) String heading,
            @NotBlank @Size(max = 100) String field) {}

    /** A profile as it is shown. */
    public record ImportProfileView(String name, long version, List<ImportHeading> columns) implements Versioned {
        public ImportProfileView {
            columns = List.copyOf(columns);
        }
    }
}
