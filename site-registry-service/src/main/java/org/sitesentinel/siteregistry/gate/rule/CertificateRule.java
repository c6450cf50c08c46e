package org.sitesentinel.siteregistry.gate.rule;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.KnownPerson;
import org.sitesentinel.siteregistry.gate.rule.Certificate.Result;

/** No valid negative certificate, where one is asked for. The last negative test that screening knows is as good. */
final class CertificateRule implements Rule {
    @Override
    public Stream<Reason> objections(Attempt attempt, Conditions conditions) {
        GatePolicy policy = conditions.policy();
        Integer hours = policy == null ? null : policy.certificateHours();
        if (policy == null || hours == null || !attempt.enters()) {
            return Stream.empty();
        }
        Certificate shown = attempt.certificate();
        if (shown != null && shown.result() != Result.NEGATIVE) {
            return notNegative(shown.result());
        }
        KnownPerson person = conditions.person();
        Certificate known = person == null ? null : Certificate.lastNegative(person);
        Optional<String> flaw = flaw(shown, attempt, policy, hours);
        return flaw.isEmpty() || flaw(known, attempt, policy, hours).isEmpty()
                ? Stream.empty()
                : Stream.of(new Reason(flaw.get(), Decision.REFUSE, Map.of("hours", String.valueOf(hours))));
    }

    private static Optional<String> flaw(
            @Nullable Certificate certificate, Attempt attempt, GatePolicy policy, int hours) {
        return certificate == null
                ? Optional.of("certificate-missing")
                : certificate.flaw(attempt.at(), policy.certificateClock(), hours);
    }

    private static Stream<Reason> notNegative(Result result) {
        return switch (result) {
            case POSITIVE -> Stream.of(Reason.of("test-positive", Decision.REFUSE));
            case SUSPECT -> Stream.of(Reason.of("test-suspect", Decision.REFUSE));
            case POOL_POSITIVE_PENDING -> Stream.of(Reason.of("test-pool-pending", Decision.CHECK_BY_HAND));
            case INVALID -> Stream.of(Reason.of("test-invalid", Decision.CHECK_BY_HAND));
            case NEGATIVE -> Stream.empty();
        };
    }
}
