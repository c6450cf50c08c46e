package org.sitesentinel.siteregistry.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.siteregistry.gate.rule.Attempt;
import org.sitesentinel.siteregistry.gate.rule.Certificate;
import org.sitesentinel.siteregistry.gate.rule.CodeColour;
import org.sitesentinel.siteregistry.gate.rule.Decision;
import org.sitesentinel.siteregistry.gate.rule.Direction;
import org.sitesentinel.siteregistry.person.PersonId;

/**
 * Somebody at a gate. Prints redacted.
 *
 * @param person by document or by reference
 * @param codeCause why the colour is unknown, and only then
 * @param certificate absent when none was shown
 * @param temperature in °C, 30 to 45, at most two decimals; absent when not measured
 * @param mask absent when nobody looked
 * @param kioskDecision what the kiosk did on its own while it was offline; absent when it did nothing on its own
 */
public record NewEntrant(
        @NotNull @Valid PersonId person,
        @NotNull CodeColour codeColour,
        CodeColour.@Nullable Cause codeCause,
        @Nullable @Valid NewCertificate certificate,
        @Nullable BigDecimal temperature,
        @Nullable Boolean mask,
        @Nullable Decision kioskDecision) {
    private static final BigDecimal COLDEST = new BigDecimal(30);
    private static final BigDecimal HOTTEST = new BigDecimal(45);

    /**
     * What a certificate says.
     *
     * @param reportedAt not before the sampling; absent when it does not say
     */
    @Schema(name = "GateCertificate")
    public record NewCertificate(
            @NotNull Certificate.Result result,
            @NotNull @PastOrPresent OffsetDateTime sampledAt,
            @Nullable @PastOrPresent OffsetDateTime reportedAt) {

        private Certificate certificate() {
            return new Certificate(result, sampledAt.toInstant(), reportedAt == null ? null : reportedAt.toInstant());
        }

        /** Prints redacted: these are health data. */
        @Override
        public String toString() {
            return "NewCertificate[redacted]";
        }
    }

    List<Violation> brokenLaws(String pointer) {
        List<Violation> broken = new ArrayList<>();
        if (person != null) {
            broken.addAll(person.brokenLaws(pointer + "/person"));
        }
        if (codeColour != null && (codeColour == CodeColour.UNKNOWN) != (codeCause != null)) {
            broken.add(Violation.of(pointer + "/codeCause", codeCause == null ? "required" : "cause-of-known-colour"));
        }
        if (temperature != null
                && (temperature.scale() > 2
                        || temperature.compareTo(COLDEST) < 0
                        || temperature.compareTo(HOTTEST) > 0)) {
            broken.add(Violation.of(pointer + "/temperature", "temperature-range"));
        }
        if (certificate != null
                && certificate.sampledAt() != null
                && certificate.reportedAt() != null
                && certificate.reportedAt().isBefore(certificate.sampledAt())) {
            broken.add(Violation.of(pointer + "/certificate/reportedAt", "reported-before-sampled"));
        }
        return broken;
    }

    Attempt attempt(Direction direction, Instant at, LocalDate day) {
        return new Attempt(
                direction,
                at,
                day,
                codeColour,
                codeCause,
                certificate == null ? null : certificate.certificate(),
                temperature,
                mask);
    }

    @Override
    public String toString() {
        return "NewEntrant[redacted]";
    }
}
