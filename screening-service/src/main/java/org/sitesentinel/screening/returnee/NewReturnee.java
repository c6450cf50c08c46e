package org.sitesentinel.screening.returnee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.BusinessDay;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.person.NewPerson;
import org.sitesentinel.screening.returnee.verdict.Arrival;
import org.sitesentinel.screening.returnee.verdict.Certificate;
import org.sitesentinel.screening.returnee.verdict.HealthCode;
import org.sitesentinel.screening.returnee.verdict.Origin;
import org.sitesentinel.screening.returnee.verdict.Stay;

/**
 * What a returnee declares.
 *
 * @param origin where the journey began; counts as a stay on the day of arrival
 * @param stays where they were before; days after the look-back matter, others may be left out
 * @param arrivedAt its day in Asia/Shanghai is the business date
 * @param certificate absent when none was shown
 * @param symptoms false when absent
 */
public record NewReturnee(
        @NotNull UUID siteId,
        @NotNull Post post,
        @NotNull @Valid NewPerson person,
        @NotNull @Valid NewOrigin origin,
        @Nullable @Size(max = 50) List<@Valid NewStay> stays,
        @NotNull @PastOrPresent OffsetDateTime arrivedAt,
        @NotNull Transport transport,
        @NotNull HealthCode healthCode,
        @Nullable @Valid NewCertificate certificate,
        @Nullable Boolean symptoms)
        implements SelfChecking {
    /**
     * Where somebody comes from.
     *
     * @param division code as known, in use or not: old ones circulate
     */
    public record NewOrigin(
            @NotNull @DivisionCode String division,
            @NotBlank @Size(max = 200) String divisionName) {}

    /** Where somebody was, both days included. */
    public record NewStay(
            @NotNull @DivisionCode String division,
            @NotBlank @Size(max = 200) String divisionName,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        private Stream<String> laws(@Nullable LocalDate arrival) {
            Stream<String> order =
                    from != null && to != null && to.isBefore(from) ? Stream.of("ends-before-start") : Stream.empty();
            Stream<String> end = to != null && arrival != null && to.isAfter(arrival)
                    ? Stream.of("stay-after-arrival")
                    : Stream.empty();
            return Stream.concat(order, end);
        }
    }

    /** A test's result and the moments known of it, none before the one it follows. */
    public record NewCertificate(
            @NotNull TestResult result,
            @NotNull @PastOrPresent OffsetDateTime sampledAt,
            @Nullable @PastOrPresent OffsetDateTime receivedAt,
            @Nullable @PastOrPresent OffsetDateTime testedAt,
            @Nullable @PastOrPresent OffsetDateTime reportedAt,
            @Nullable @Size(min = 1, max = 200) String lab) {

        private boolean runsBackwards() {
            List<OffsetDateTime> moments = Stream.of(sampledAt, receivedAt, testedAt, reportedAt)
                    .filter(Objects::nonNull)
                    .toList();
            for (int i = 1; i < moments.size(); i++) {
                if (moments.get(i).isBefore(moments.get(i - 1))) {
                    return true;
                }
            }
            return false;
        }

        Certificate toCertificate() {
            return new Certificate(
                    result, instant(sampledAt), orNone(receivedAt), orNone(testedAt), orNone(reportedAt), lab);
        }
    }

    /** What the rules look at. */
    Arrival arrival() {
        return arrival(origin, stays, arrivedAt, healthCode, certificate, symptoms);
    }

    /** The same, where what is absent stays as it is known. */
    Arrival arrivalOver(Arrival known) {
        Arrival said = arrival();
        return new Arrival(
                said.at(),
                said.origin(),
                orEmpty(stays).isEmpty() ? known.stays() : said.stays(),
                said.healthCode(),
                certificate == null ? known.certificate() : said.certificate(),
                symptoms == null ? known.symptoms() : said.symptoms(),
                known.documentsShownAt());
    }

    static Arrival arrival(
            NewOrigin origin,
            @Nullable List<NewStay> stays,
            OffsetDateTime arrivedAt,
            HealthCode healthCode,
            @Nullable NewCertificate certificate,
            @Nullable Boolean symptoms) {
        return new Arrival(
                instant(arrivedAt),
                new Origin(origin.division(), origin.divisionName()),
                orEmpty(stays).stream()
                        .map(stay -> new Stay(stay.division(), stay.divisionName(), stay.from(), stay.to()))
                        .toList(),
                healthCode,
                certificate == null ? null : certificate.toCertificate(),
                Boolean.TRUE.equals(symptoms));
    }

    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>(NewPerson.lawsOf(person));
        broken.addAll(lawsOf(stays, arrivedAt, certificate));
        return broken;
    }

    static List<Violation> lawsOf(
            @Nullable List<NewStay> stays, @Nullable OffsetDateTime arrivedAt, @Nullable NewCertificate certificate) {
        List<Violation> broken = new ArrayList<>();
        LocalDate arrival = arrivedAt == null ? null : BusinessDay.of(arrivedAt.toInstant());
        List<NewStay> declared = orEmpty(stays);
        for (int i = 0; i < declared.size(); i++) {
            String pointer = "/stays/" + i + "/to";
            declared.get(i).laws(arrival).forEach(law -> broken.add(Violation.of(pointer, law)));
        }
        if (certificate != null && certificate.runsBackwards()) {
            broken.add(Violation.of("/certificate", "moments-run-backwards"));
        }
        return broken;
    }

    private static List<NewStay> orEmpty(@Nullable List<NewStay> stays) {
        return stays == null ? List.of() : stays;
    }

    private static @Nullable Instant orNone(@Nullable OffsetDateTime moment) {
        return moment == null ? null : instant(moment);
    }

    /** As exact as the database keeps it. */
    static Instant instant(OffsetDateTime moment) {
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
