package org.sitesentinel.screening.person;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Why somebody wants to be shown who a person is, as it stands in a header. */
record DiscloseReason(String text) {
    static final String HEADER = "Disclosure-Reason";
    private static final int LONGEST = 500;

    /** Reads the header: visible ASCII, or any text in UTF-8 and percent-encoded, as headers hold no other. */
    static DiscloseReason of(@Nullable String header) {
        String text = header == null ? "" : decoded(header).strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(List.of(Violation.of(HEADER, "reason-missing"))).exception();
        }
        return new DiscloseReason(text);
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
