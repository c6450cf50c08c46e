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
    DISTRICT("district", "\\d{6,12}"),
    MANAGEMENT_KIND("managementKind", ManagementKind.class),
    POPULATION("population", Population.class),
    POST("post", Post.class),
    KIND("kind", ActivityKind.class, QuarantineKind.class),
    /** Of a checklist, by its code. */
    ITEM("item", "[a-z0-9]+(-[a-z0-9]+)*");

    private final String label;
    private final String shape;
    private final List<Class<? extends Enum<?>>> types;

    /** One whose values are open, and only have a shape. */
    Dimension(String label, String shape) {
        this.label = label;
        this.shape = shape;
        this.types = List.of();
    }

    /** @param types whose constants it can be */
    @SafeVarargs
    Dimension(String label, Class<? extends Enum<?>>... types) {
        this.label = label;
        this.shape = "";
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
        return types.isEmpty() ? value.matches(shape) : choices().contains(value);
    }

    public static Optional<Dimension> labelled(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
