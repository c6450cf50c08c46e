package org.sitesentinel.siteregistry.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * A site to register, with the buildings it has.
 *
 * @param managementKind who runs it; asked for of compounds and office buildings, not of construction sites
 * @param registeredOn business date; today when absent
 * @param permitNumber construction permit, in whatever form; of construction sites
 * @param contractor of construction sites
 * @param households of compounds
 */
public record NewSite(
        @NotNull SiteType type,
        @NotBlank @Size(max = 200) String name,
        @NotNull @DivisionCode String district,
        @NotBlank @Size(max = 300) String address,
        @Nullable ManagementKind managementKind,
        @Nullable @PastOrPresent LocalDate registeredOn,
        @NotEmpty @Size(max = 500) List<@Valid Part> buildings,
        @Nullable @Size(max = 100) String permitNumber,
        @Nullable @Size(max = 200) String contractor,
        @Nullable @PositiveOrZero @Max(1_000_000) Integer households,
        @Nullable @Valid Position position,
        @Nullable UUID operatorId,
        @Nullable @Valid Contact responsiblePerson,
        @Nullable @Size(max = 40) @Phone String dutyPhone)
        implements SelfChecking, SiteFacts {
    /** A building, by the name people know it by. */
    @Schema(name = "NewSiteBuilding")
    public record Part(@NotBlank @Size(max = 100) String name) {}

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if (type != null) {
            broken.addAll(brokenLaws(type));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; buildings != null && i < buildings.size(); i++) {
            String building = buildings.get(i).name();
            if (building != null && !names.add(building.strip())) {
                broken.add(Violation.of("/buildings/" + i + "/name", "building-twin"));
            }
        }
        return broken;
    }

    @Override
    public String toString() {
        return "NewSite[" + type + " " + name + "]";
    }
}
