package org.sitesentinel.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.PeriodKind;
import org.sitesentinel.reporting.metric.Text;
import org.sitesentinel.reporting.metric.Unit;
import org.sitesentinel.runtime.access.AccessScope;

/** A share of subjects: of those that there are at the end of a period, those to which something happened in it. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DistinctRateTest {
    private static final AccessScope EVERYTHING = new AccessScope.Claims(false, null, null).scope();
    private static final Metric SHARE = new Metric(
            "test.share",
            new Text("", ""),
            Unit.PERCENT,
            PeriodKind.COUNT,
            new Text("", ""),
            new Text("", ""),
            Set.of(Dimension.SITE_TYPE, Dimension.DISTRICT),
            false,
            EntityState::id,
            List.of());

    private final MetricQueries queries;
    private final RowQueries rows;

    DistinctRateTest(MetricQueries queries, RowQueries rows) {
        this.queries = queries;
        this.rows = rows;
    }

    /**
     * Three sites; the first inspected twice in March, the second in January, the third closed and inspected in March.
     */
    @BeforeEach
    void tell() {
        there("one", "2022-01-01", 1);
        there("two", "2022-01-01", 1);
        there("three", "2022-01-01", 1);
        there("three", "2022-03-20", -1);
        happened("one", "2022-03-02");
        happened("one", "2022-03-03");
        happened("two", "2022-01-05");
        happened("three", "2022-03-05");
    }

    @AfterEach
    void forget() {
        TestLog.count("with gone as (delete from contribution where metric = 'test.share' returning 1)"
                + " select count(*) from gone");
    }

    @Test
    void countsSubjectsAboveAndBelowTheLine() {
        assertThat(total(null, "2022-03-31")).isEqualTo("2 of 2");
        assertThat(total("2022-03-01", "2022-03-31")).isEqualTo("1 of 2");
        assertThat(total("2022-03-01", "2022-03-10")).isEqualTo("2 of 3");
        assertThat(total("2022-02-01", "2022-02-28")).isEqualTo("0 of 3");
    }

    @Test
    void itsRowsAreTheSubjects() {
        MetricQuestion march = question("2022-03-01", "2022-03-31");

        assertThat(rows.page(march, null, 10, EVERYTHING).items())
                .extracting(EntityRow::entity, EntityRow::numerator, EntityRow::denominator)
                .containsExactly(tuple("one", 1L, 1L), tuple("two", 0L, 1L));
    }

    private String total(@Nullable String from, String to) {
        MetricAnswer.Figure total =
                queries.answer(question(from, to), EVERYTHING).total();
        return total.numerator() + " of " + total.denominator();
    }

    private static MetricQuestion question(@Nullable String from, String to) {
        Moment moment = new Moment(from == null ? null : LocalDate.parse(from), LocalDate.parse(to), null);
        return new MetricQuestion(SHARE, moment, List.of(Dimension.SITE_TYPE), Map.of());
    }

    private static void there(String site, String day, int denominator) {
        put(site, day, 0, denominator);
    }

    private static void happened(String site, String day) {
        put(site, day, 1, 0);
    }

    private static void put(String site, String day, int numerator, int denominator) {
        TestLog.count("""
                with put as (
                    insert into contribution (generation, topic, timeline, metric, day, subject, site, dimensions,
                        numerator, denominator, known_at)
                    select live, 'test', '%1$s', 'test.share', '%2$s', '%1$s', '%1$s', '{"siteType": "OFFICE_BUILDING"}',
                        %3$d, %4$d, now() from projection returning 1)
                select count(*) from put""".formatted(site, day, numerator, denominator));
    }
}
