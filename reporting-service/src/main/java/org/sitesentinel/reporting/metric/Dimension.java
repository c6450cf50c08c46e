package org.sitesentinel.reporting.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;

/** What a figure can be narrowed to and grouped by. */
public enum Dimension {
    SITE_TYPE("siteType", SiteType.class),
    DISTRICT("district", null),
    MANAGEMENT_KIND("managementKind", ManagementKind.class),
    POPULATION("population", Population.class),
    POST("post", Post.class),
    KIND("kind", ActivityKind.class);

    private final String label;
    private final @Nullable Class<? extends Enum<?>> type;

    Dimension(String label, @Nullable Class<? extends Enum<?>> type) {
        this.label = label;
        this.type = type;
    }

    /** As it stands in queries and answers. */
    public String label() {
        return label;
    }

    /** The values it can have; empty where they are open, as districts are. */
    public List<String> choices() {
        return type == null
                ? List.of()
                : Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** Whether this can be a value of it. */
    public boolean accepts(String value) {
        return type == null ? value.matches("\\d{6,12}") : choices().contains(value);
    }

    public static Optional<Dimension> labelled(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
