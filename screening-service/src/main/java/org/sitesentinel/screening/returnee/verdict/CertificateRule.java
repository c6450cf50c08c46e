package org.sitesentinel.screening.returnee.verdict;

import java.util.Map;
import java.util.stream.Stream;
import org.sitesentinel.contracts.screening.Verdict;

/** No valid negative certificate, where one is asked for. */
final class CertificateRule implements Rule {
    @Override
    public Stream<Reason> objections(Arrival arrival, Conditions conditions) {
        Integer hours = conditions.terms().certificateHours();
        if (hours == null) {
            return Stream.empty();
        }
        Certificate certificate = arrival.certificate();
        if (certificate == null) {
            return Stream.of(Reason.of("certificate-missing", Verdict.INCOMPLETE));
        }
        return switch (certificate.result()) {
            case NEGATIVE ->
                certificate.flaw(arrival.documentsJudgedAt(), conditions.terms().certificateClock(), hours).stream()
                        .map(flaw -> new Reason(flaw, Verdict.INCOMPLETE, Map.of("hours", String.valueOf(hours))));
            case INVALID -> Stream.of(Reason.of("test-invalid", Verdict.INCOMPLETE));
            case SUSPECT -> Stream.of(Reason.of("test-suspect", Verdict.OBSERVE));
            case POOL_POSITIVE_PENDING -> Stream.of(Reason.of("test-pool-pending", Verdict.OBSERVE));
            case POSITIVE -> Stream.of(Reason.of("test-positive", Verdict.QUARANTINE));
        };
    }
}
