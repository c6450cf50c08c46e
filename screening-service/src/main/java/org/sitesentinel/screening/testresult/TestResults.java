package org.sitesentinel.screening.testresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** All results in the version that holds, and those before. */
@ApplicationScoped
class TestResults implements ScopedRepository<StoredTestResult> {
    private final Persons persons;

    TestResults(Persons persons) {
        this.persons = persons;
    }

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("district", "siteId");
    }

    /** How these are shown, with one look-up for who they are of. */
    Function<StoredTestResult, TestResultView> views(List<StoredTestResult> found) {
        Set<String> refs = found.stream()
                .map(StoredTestResult::personRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, MaskedPerson> known = refs.isEmpty() ? Map.of() : persons.masked(refs);
        return result -> result.view(result.personRef() == null ? null : known.get(result.personRef()));
    }

    /** What a result was before, the last first. */
    List<SupersededView> superseded(UUID id) {
        List<?> rows =
                getEntityManager().createNativeQuery("""
                        select version, item, result, pool_size, sampled_at, reported_at, recorded_at
                        from test_result_version where id = :id order by version desc""").setParameter("id", id).getResultList();
        return rows.stream().map(row -> superseded((Object[]) row)).toList();
    }

    private static SupersededView superseded(Object[] row) {
        return new SupersededView(
                ((Number) row[0]).longValue(),
                TestItem.valueOf((String) row[1]),
                row[2] == null ? null : TestResult.valueOf((String) row[2]),
                ((Number) row[3]).intValue(),
                Objects.requireNonNull(moment(row[4])),
                moment(row[5]),
                Objects.requireNonNull(moment(row[6])));
    }

    private static @Nullable Instant moment(@Nullable Object column) {
        return (Instant) column;
    }
}
