package org.sitesentinel.reporting.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.inspection.ActivityKind;
import org.sitesentinel.contracts.screening.QuarantineKind;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.Population;

/** What a figure can be narrowed to and grouped by. */
public enum Dimension {
    SITE_TYPE("siteType", SiteType.class),
    DISTRICT("district"),
    MANAGEMENT_KIND("managementKind", ManagementKind.class),
    POPULATION("population", Population.class),
    POST("post", Post.class),
    KIND("kind", ActivityKind.class, QuarantineKind.class);

    private final String label;
    private final List<Class<? extends Enum<?>>> types;

    /** @param types whose constants it can be; none where its values are open */
    @SafeVarargs
    Dimension(String label, Class<? extends Enum<?>>... types) {
        this.label = label;
        this.types = List.of(types);
    }

    /** As it stands in queries and answers. */
    public String label() {
        return label;
    }

    /** The values it can have; empty where they are open, as districts are. */
    public List<String> choices() {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Enum::name)
                .toList();
    }

    /** Whether this can be a value of it. */
    public boolean accepts(String value) {
        return types.isEmpty() ? value.matches("\\d{6,12}") : choices().contains(value);
    }

    public static Optional<Dimension> labelled(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
