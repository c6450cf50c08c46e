package org.sitesentinel.siteregistry.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;

class NewSiteTest {
    @ParameterizedTest(name = "{0} managed by {1} with buildings {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CONSTRUCTION_SITE, -, 1, -",
                "CONSTRUCTION_SITE, PROPERTY_COMPANY, 1, /managementKind management-of-construction-site",
                "CONSTRUCTION_SITE, SELF_MANAGED, 1, /managementKind management-of-construction-site",
                "RESIDENTIAL_COMPOUND, PROPERTY_COMPANY, 1, -",
                "RESIDENTIAL_COMPOUND, SELF_MANAGED, 1, -",
                "RESIDENTIAL_COMPOUND, -, 1, /managementKind required",
                "OFFICE_BUILDING, SELF_MANAGED, 1|2|3, -",
                "OFFICE_BUILDING, -, 1, /managementKind required",
                "OFFICE_BUILDING, SELF_MANAGED, 1|2|1, /buildings/2/name building-twin",
                "OFFICE_BUILDING, SELF_MANAGED, 1|1|1, /buildings/1/name building-twin;/buildings/2/name building-twin",
                "OFFICE_BUILDING, -, 1|1, /managementKind required;/buildings/1/name building-twin",
                "-, -, 1, -",
                "-, SELF_MANAGED, -, -",
                "OFFICE_BUILDING, SELF_MANAGED, ' 1|1　|2', /buildings/1/name building-twin",
            })
    void tellsEveryBrokenLaw(
            @Nullable SiteType type,
            @Nullable ManagementKind management,
            @Nullable String names,
            @Nullable String broken) {
        NewSite site = input(type, management, names);

        assertThat(site.brokenLaws().stream().map(law -> law.pointer() + " " + law.code()))
                .isEqualTo(broken == null ? List.of() : List.of(broken.split(";")));
    }

    /** As it is read from a body: anything may be missing. */
    @SuppressWarnings("NullAway")
    private static NewSite input(@Nullable SiteType type, @Nullable ManagementKind management, @Nullable String names) {
        List<NewSite.Part> buildings = names == null
                ? null
                : Arrays.stream(names.split("\\|")).map(NewSite.Part::new).toList();
        return new NewSite(
                type,
                "万达",
                "630104",
                "五四西路 1 号",
                management,
                null,
                buildings,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
