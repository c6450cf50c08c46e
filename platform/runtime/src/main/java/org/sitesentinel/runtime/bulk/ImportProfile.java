package org.sitesentinel.runtime.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.runtime.version.Versioned;

/**
 * How a sender's own headings and codes read.
 *
 * @param columns its headings, and its names in JSON
 * @param codes values that it writes in its own way
 */
public record ImportProfile(
        @Size(max = 200) List<@Valid @NotNull ImportHeading> columns,
        @Size(max = 1000) List<@Valid @NotNull ImportCode> codes)
        implements SelfChecking {
    public ImportProfile {
        columns = columns == null ? List.of() : columns;
        codes = codes == null ? List.of() : codes;
    }

    @Override
    public List<Violation> brokenLaws() {
        return columns.isEmpty() && codes.isEmpty() ? List.of(Violation.of("/columns", "required")) : List.of();
    }

    /** A heading of the sender's, and the field it means. */
    public record ImportHeading(
            @NotBlank @Size(max = 200) String heading,
            @NotBlank @Size(max = 100) String field) {}

    /** A code of the sender's in a field, and the value it means. */
    public record ImportCode(
            @NotBlank @Size(max = 100) String field,
            @NotBlank @Size(max = 200) String code,
            @NotBlank @Size(max = 200) String value) {}

    /** A profile as it is shown. */
    public record ImportProfileView(String name, long version, List<ImportHeading> columns, List<ImportCode> codes)
            implements Versioned {
        public ImportProfileView {
            columns = List.copyOf(columns);
            codes = List.copyOf(codes);
        }

        Mapping mapping() {
            return Mapping.of(columns, codes);
        }
    }
}
