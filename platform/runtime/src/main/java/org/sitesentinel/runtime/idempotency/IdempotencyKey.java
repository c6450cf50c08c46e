package org.sitesentinel.runtime.idempotency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** The header by which a sender names a request, so that it may send it again. */
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /** The key as sent, if any: 1 to 200 visible ASCII characters, or else 400 {@code invalid-request}. */
    public static @Nullable String checked(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        if (sent.isEmpty() || sent.length() > LONGEST || !sent.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new InvalidRequest(List.of(Violation.of(HEADER, "idempotency-key"))).exception();
        }
        return sent;
    }
}
