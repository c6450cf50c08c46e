package org.sitesentinel.inspection.document;

import java.time.Instant;
import java.util.List;
import org.sitesentinel.runtime.version.Versioned;

/**
 * A template as it is shown; its DOCX has an address of its own.
 *
 * @param version the one in force; 0 is the one that comes with the service
 * @param fields what it must have placeholders for
 * @param versions all that there were, the newest first; without the one that comes with the service
 */
public record TemplateView(
        DocumentKind kind, long version, String sha256, List<Field> fields, List<VersionView> versions)
        implements Versioned {
    public TemplateView {
        fields = List.copyOf(fields);
        versions = List.copyOf(versions);
    }

    /** A placeholder goes by either of its names. */
    public record Field(String name, String label) {}

    /** A version that was put. */
    public record VersionView(long version, String sha256, String recordedBy, Instant recordedAt) {}
}
