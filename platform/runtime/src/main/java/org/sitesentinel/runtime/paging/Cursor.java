package org.sitesentinel.runtime.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** The id of the last row of a page. Ids are time-ordered (UUID version 7), so lists run in order of entry. */
public record Cursor(UUID after) {
    private static final UUID START = new UUID(0, 0);

    /** Reads a cursor; none means the beginning. */
    public static Cursor of(@Nullable String encoded) {
        if (encoded == null) {
            return new Cursor(START);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return new Cursor(UUID.fromString(new String(bytes, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidRequest(List.of(Violation.of("?cursor", "cursor"))).exception();
        }
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(after.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
