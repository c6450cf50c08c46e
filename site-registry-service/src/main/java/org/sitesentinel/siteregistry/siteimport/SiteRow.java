package org.sitesentinel.siteregistry.siteimport;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.identifier.CreditCode;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.site.NewSite;
import org.sitesentinel.siteregistry.site.Position;

/**
 * A site as a row of a table. Told from others by district, name and address; of a known site what is absent stays.
 * Prints redacted.
 *
 * @param buildings in a table one cell, names separated by 、 or ;
 * @param registeredOn business date of a new site; today when absent
 * @param operatorCreditCode of an operator that is registered
 * @param reference what the sender calls the row
 */
public record SiteRow(
        @NotNull SiteType type,
        @NotBlank @Size(max = 200) String name,
        @NotNull @DivisionCode String district,
        @NotBlank @Size(max = 300) String address,
        @Nullable ManagementKind managementKind,
        @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 100) String> buildings,
        @Nullable @PastOrPresent LocalDate registeredOn,
        @Nullable @Size(max = 100) String permitNumber,
        @Nullable @Size(max = 200) String contractor,
        @Nullable @PositiveOrZero @Max(1_000_000) Integer households,
        @Nullable @Min(-90) @Max(90) Double latitude,
        @Nullable @Min(-180) @Max(180) Double longitude,
        @Nullable @Size(max = 40) @CreditCode String operatorCreditCode,
        @Nullable @Size(max = 100) String responsibleName,
        @Nullable @Size(max = 40) @Phone String responsiblePhone,
        @Nullable @Size(max = 40) @Phone String dutyPhone,
        @Nullable @Size(max = 100) String reference)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        site(null)
                .brokenLaws()
                .forEach(law -> broken.add(new Violation(
                        law.pointer().replaceFirst("^(/buildings/\\d+)/name$", "$1"), law.code(), law.arguments())));
        if ((latitude == null) != (longitude == null)) {
            broken.add(Violation.of(latitude == null ? "/latitude" : "/longitude", "required"));
        }
        if (isGiven(responsibleName) != isGiven(responsiblePhone)) {
            broken.add(Violation.of(isGiven(responsibleName) ? "/responsiblePhone" : "/responsibleName", "required"));
        }
        return broken;
    }

    /** As it is registered; fields may still be missing or wrong. */
    NewSite site(@Nullable UUID operatorId) {
        return new NewSite(
                type,
                name,
                district,
                address,
                managementKind,
                registeredOn,
                buildings == null
                        ? List.of()
                        : buildings.stream().map(NewSite.Part::new).toList(),
                permitNumber,
                contractor,
                households,
                latitude == null || longitude == null ? null : new Position(latitude, longitude),
                operatorId,
                responsibleName == null || responsiblePhone == null
                        ? null
                        : new Contact(responsibleName, responsiblePhone),
                dutyPhone);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "SiteRow[" + type + " " + name + "]";
    }
}
