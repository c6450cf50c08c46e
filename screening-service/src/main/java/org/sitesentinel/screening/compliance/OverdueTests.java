package org.sitesentinel.screening.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.screening.compliance.excuse.ExcuseReason;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** Lists who is to be tested and has something to heed. */
@ApplicationScoped
class OverdueTests {
    private final Cadence cadence;
    private final Persons persons;

    OverdueTests(Cadence cadence, Persons persons) {
        this.cadence = cadence;
        this.persons = persons;
    }

    /** What narrows the list; absent parts narrow nothing. */
    record Wanted(
            AsOf asOf,
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable Post post,
            @Nullable TestState state) {
        private Filter spans(UUID after) {
            return new Filter()
                    .and("s.id > :after", "after", after)
                    .and("s.site_id = :siteId", "siteId", siteId)
                    .and("s.district = :district", "district", district)
                    .and("s.post = :post", "post", post == null ? null : post.name());
        }

        private List<String> states() {
            return (state == null ? Arrays.stream(TestState.values()) : Stream.of(state))
                    .map(TestState::name)
                    .toList();
        }
    }

    /** In order of the spans' entry. */
    Page<OverdueTestView> page(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        List<?> rows = cadence.over(
                        wanted.asOf(), scope, wanted.spans(Cursor.of(cursor).after()), Cadence.Reading.ONE_BY_ONE, """
                        select id, state, cast(due_on as text), person_ref, site_id, district, post,
                            cast(joined as text), last, excuse_id, excuse, cast(from_day as text),
                            cast(until_day as text)
                        from judged where state in (:states) order by id""")
                .setParameter("states", wanted.states())
                .setMaxResults(limit + 1)
                .getResultList();
        Map<String, MaskedPerson> shown = persons.masked(
                rows.stream().map(row -> (String) ((Object[]) row)[3]).toList());
        return Page.of(
                rows.stream().map(row -> view((Object[]) row, shown)).toList(),
                limit,
                view -> view,
                view -> new Cursor(view.id()));
    }

    private static OverdueTestView view(Object[] row, Map<String, MaskedPerson> shown) {
        String personRef = (String) row[3];
        return new OverdueTestView(
                (UUID) row[0],
                TestState.valueOf((String) row[1]),
                LocalDate.parse((String) row[2]),
                personRef,
                Objects.requireNonNull(shown.get(personRef)),
                (UUID) row[4],
                (String) row[5],
                Post.valueOf((String) row[6]),
                LocalDate.parse((String) row[7]),
                (Instant) row[8],
                row[9] == null ? null : excuse(row));
    }

    private static OverdueTestView.Excuse excuse(Object[] row) {
        return new OverdueTestView.Excuse(
                (UUID) row[9],
                ExcuseReason.valueOf((String) row[10]),
                LocalDate.parse((String) row[11]),
                row[12] == null ? null : LocalDate.parse((String) row[12]));
    }
}
