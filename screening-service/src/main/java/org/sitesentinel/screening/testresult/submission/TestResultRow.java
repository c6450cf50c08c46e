package org.sitesentinel.screening.testresult.submission;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.DivisionCode;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.TestResult;

/**
 * A sample and what came of it, as its sender tells it. It names a person, or a pool's tube alone: what is told of the
 * tube holds for all the persons who were sampled into it. Prints redacted.
 *
 * @param reference what the sender calls the row; it may be told again in a later version
 * @param version 1 when absent; the highest holds
 * @param tube what it was sampled into
 * @param poolSize how many samples a tube holds: 1, 5, 10 or 20; 1 when absent
 * @param personRef instead of a document, where the sender knows it
 * @param siteId where it was sampled; or else the district
 * @param result absent while it is awaited. A pool's {@code POSITIVE} or {@code SUSPECT} is kept as
 *     {@code POOL_POSITIVE_PENDING}: it is nobody's
 * @param ct cycles to threshold (Ct 值); kept, never judged by
 * @param lab who tests
 */
public record TestResultRow(
        @NotBlank @Size(max = 100) String reference,
        @Nullable @Positive Long version,
        @Nullable @Size(max = 50) String tube,
        @Nullable Integer poolSize,
        @Nullable DocumentType documentType,
        @Nullable @Size(max = 40) String documentNumber,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{22}") String personRef,
        @Nullable UUID siteId,
        @Nullable @DivisionCode String district,
        @NotNull TestItem item,
        @Nullable TestResult result,
        @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal ct,
        @Nullable @Size(max = 100) String lab,
        @NotNull @PastOrPresent OffsetDateTime sampledAt,
        @Nullable @PastOrPresent OffsetDateTime receivedAt,
        @Nullable @PastOrPresent OffsetDateTime testedAt,
        @Nullable @PastOrPresent OffsetDateTime reportedAt)
        implements SelfChecking {
    private static final Set<Integer> POOLS = Set.of(1, 5, 10, 20);

    /** Fields may still be missing or wrong. */
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        checkPerson(broken);
        if (poolSize != null && !POOLS.contains(poolSize)) {
            broken.add(Violation.of("/poolSize", "pool-size"));
        }
        if (isPool() && !isGiven(tube)) {
            broken.add(Violation.of("/tube", "required"));
        }
        if (siteId == null && !isGiven(district)) {
            broken.add(Violation.of("/siteId", "required"));
        }
        OffsetDateTime before = null;
        for (OffsetDateTime moment : Arrays.asList(sampledAt, receivedAt, testedAt, reportedAt)) {
            if (moment != null && before != null && moment.isBefore(before)) {
                broken.add(Violation.of("/sampledAt", "moments-run-backwards"));
                break;
            }
            before = moment == null ? before : moment;
        }
        return broken;
    }

    private void checkPerson(List<Violation> broken) {
        if (documentNumber != null && !documentNumber.isBlank()) {
            if (documentType == null) {
                broken.add(Violation.of("/documentType", "required"));
            } else if (!documentType.accepts(DocumentType.normalise(documentNumber))) {
                broken.add(Violation.of("/documentNumber", "document-number"));
            }
            if (personRef != null) {
                broken.add(Violation.of("/personRef", "person-twice"));
            }
        } else if (documentType != null) {
            broken.add(Violation.of("/documentNumber", "required"));
        } else if (personRef == null && !isPool()) {
            // A single sample is somebody's.
            broken.add(Violation.of("/documentNumber", "required"));
        }
    }

    boolean isPool() {
        return poolSize != null && poolSize > 1;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "TestResultRow[redacted]";
    }
}
