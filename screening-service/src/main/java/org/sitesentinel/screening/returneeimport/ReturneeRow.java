package org.sitesentinel.screening.returneeimport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.identifier.Division;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.person.NewPerson;
import org.sitesentinel.screening.returnee.NewReturnee;
import org.sitesentinel.screening.returnee.NewReturnee.NewCertificate;
import org.sitesentinel.screening.returnee.NewReturnee.NewOrigin;
import org.sitesentinel.screening.returnee.NewReturnee.NewStay;
import org.sitesentinel.screening.returnee.Transport;
import org.sitesentinel.screening.returnee.verdict.HealthCode;

/**
 * A returnee as a row of a table. Told from others by person, site and day of arrival; of a known one what is absent
 * stays. Prints redacted.
 *
 * @param stays each {@code 610113 西安市雁塔区 2022-03-01~2022-03-19}; in a table one cell, separated by 、 or ;
 * @param arrivedAt in a table without an offset it is the clock of Shanghai
 * @param certificateResult absent when no certificate was shown, as are its moments
 * @param reference what the sender calls the row
 */
public record ReturneeRow(
        @NotNull UUID siteId,
        @NotNull Post post,
        @NotBlank @Size(max = 100) String name,
        @NotNull DocumentType documentType,
        @NotBlank @Size(max = 40) String documentNumber,
        @NotBlank @Size(max = 40) @Phone String phone,
        @NotNull @DivisionCode String originDivision,
        @NotBlank @Size(max = 200) String originDivisionName,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 300) String> stays,
        @NotNull @PastOrPresent OffsetDateTime arrivedAt,
        @NotNull Transport transport,
        @NotNull HealthCode healthCode,
        @Nullable TestResult certificateResult,
        @Nullable @PastOrPresent OffsetDateTime certificateSampledAt,
        @Nullable @PastOrPresent OffsetDateTime certificateReceivedAt,
        @Nullable @PastOrPresent OffsetDateTime certificateTestedAt,
        @Nullable @PastOrPresent OffsetDateTime certificateReportedAt,
        @Nullable @Size(max = 200) String certificateLab,
        @Nullable Boolean symptoms,
        @Nullable @Size(max = 100) String reference)
        implements SelfChecking {

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        if ((certificateResult == null) != (certificateSampledAt == null)) {
            broken.add(Violation.of(
                    certificateResult == null ? "/certificateResult" : "/certificateSampledAt", "required"));
        }
        for (int i = 0; stays != null && i < stays.size(); i++) {
            Optional<NewStay> stay = StayCell.read(stays.get(i));
            if (stay.isEmpty()) {
                broken.add(Violation.of("/stays/" + i, "stay"));
            } else if (!new Division(stay.get().division()).isInProvince()) {
                broken.add(Violation.of("/stays/" + i, "division-province"));
            }
        }
        if (broken.isEmpty()) {
            declaration().brokenLaws().forEach(law -> broken.add(Violation.of(pointer(law.pointer()), law.code())));
        }
        return broken;
    }

    private static String pointer(String nested) {
        return nested.replaceFirst("^/person", "")
                .replaceFirst("^(/stays/\\d+)/to$", "$1")
                .replaceFirst("^/certificate$", "/certificateSampledAt");
    }

    /** As it is declared; fields may still be missing or wrong. */
    NewReturnee declaration() {
        return new NewReturnee(
                siteId,
                post,
                new NewPerson(name, documentType, documentNumber, phone),
                new NewOrigin(originDivision, originDivisionName),
                stays == null
                        ? null
                        : stays.stream()
                                .flatMap(cell -> StayCell.read(cell).stream())
                                .toList(),
                arrivedAt,
                transport,
                healthCode,
                certificateResult == null || certificateSampledAt == null
                        ? null
                        : new NewCertificate(
                                certificateResult,
                                certificateSampledAt,
                                certificateReceivedAt,
                                certificateTestedAt,
                                certificateReportedAt,
                                certificateLab == null || certificateLab.isBlank() ? null : certificateLab.strip()),
                symptoms);
    }

    @Override
    public String toString() {
        return "ReturneeRow[redacted]";
    }
}
