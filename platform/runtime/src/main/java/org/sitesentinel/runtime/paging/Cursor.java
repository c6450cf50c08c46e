package org.sitesentinel.runtime.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Where a page ended. Ids are time-ordered (UUID version 7), so lists run in order of entry; a list in another order
 * also carries the last row's value of what it is sorted by.
 *
 * @param after id of the last row
 * @param sort the order it belongs to; absent for the order of entry
 * @param key the last row's value in that order; absent at the beginning
 */
public record Cursor(
        UUID after, @Nullable String sort, @Nullable String key) {
    private static final UUID START = new UUID(0, 0);
    private static final int ID_LENGTH = 36;

    /** In order of entry. */
    public Cursor(UUID after) {
        this(after, null, null);
    }

    /** Reads a cursor of a list in order of entry; none means the beginning. */
    public static Cursor of(@Nullable String encoded) {
        return of(encoded, null);
    }

    /**
     * Reads a cursor; none means the beginning.
     *
     * @param sort the order asked for now; a cursor of another one is refused
     */
    public static Cursor of(@Nullable String encoded, @Nullable String sort) {
        if (encoded == null) {
            return new Cursor(START, sort, null);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String begin = sort == null ? "" : "\n" + sort + "\n";
            UUID id = UUID.fromString(text.substring(0, Math.min(ID_LENGTH, text.length())));
            String rest = text.substring(id.toString().length());
            if (sort == null ? rest.isEmpty() : rest.startsWith(begin)) {
                return new Cursor(id, sort, sort == null ? null : rest.substring(begin.length()));
            }
            throw notOurs();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw notOurs();
        }
    }

    /** The refusal of a cursor that this list never gave. */
    public static ProblemException notOurs() {
        return new InvalidRequest(List.of(Violation.of("?cursor", "cursor"))).exception();
    }

    public String encoded() {
        String text = sort == null ? after.toString() : after + "\n" + sort + "\n" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
