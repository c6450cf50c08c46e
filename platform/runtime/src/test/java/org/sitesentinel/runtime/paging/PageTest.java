package org.sitesentinel.runtime.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

class PageTest {
    /** Follows the cursors over a list of so many rows, as a client does. */
    @Property
    void pagesShowEveryRowOnceInOrder(
            @ForAll @IntRange(max = 40) int rows, @ForAll @IntRange(min = 1, max = 12) int limit) {
        List<UUID> all = IntStream.rangeClosed(1, rows).mapToObj(PageTest::id).toList();
        List<UUID> seen = new ArrayList<>();
        @Nullable String next = null;
        do {
            UUID after = Cursor.of(next).after();
            List<UUID> found = all.stream()
                    .filter(id -> id.compareTo(after) > 0)
                    .limit(limit + 1L)
                    .toList();
            Page<UUID> page = Page.of(found, limit, id -> id, Cursor::new);

            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            next = page.nextCursor();
        } while (next != null);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void theLastPageNamesNoOther() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf, PageTest::cursor))
                .isEqualTo(new Page<>(List.of("1", "2"), null));
        assertThat(Page.of(List.of(1, 2, 3), 2, String::valueOf, PageTest::cursor))
                .isEqualTo(new Page<>(List.of("1", "2"), cursor(2).encoded()));
    }

    @Test
    void aPageKeepsWhatItHeld() {
        List<Integer> rows = new ArrayList<>(List.of(1));
        Page<Integer> page = new Page<>(rows, null);

        rows.clear();

        assertThat(page.items()).containsExactly(1);
    }

    @Property
    void aCursorComesBackFromItsText(@ForAll long most, @ForAll long least) {
        Cursor cursor = new Cursor(new UUID(most, least));

        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.of(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "%%%", "MQ", "MDAwMDAwMDA", "0195c2b4-0000-7000-8000-000000000001", "页"})
    void refusesACursorThatIsNotOurs(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Cursor.of(text))
                        .problem())
                .isEqualTo(new InvalidRequest(List.of(Violation.of("?cursor", "cursor"))));
    }

    private static UUID id(int number) {
        return new UUID(0x0195_c2b4_0000_7000L, number);
    }

    private static Cursor cursor(int number) {
        return new Cursor(id(number));
    }
}
