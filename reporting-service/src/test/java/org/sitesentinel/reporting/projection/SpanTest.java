package org.sitesentinel.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpanTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    @Property
    void withoutAnotherIsEachDayThatOnlyTheFirstHas(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        List<Span> left = one.without(other);

        for (int day = -1; day <= 12; day++) {
            LocalDate on = DAY.plusDays(day);
            assertThat(left.stream().filter(span -> has(span, on)).count())
                    .isEqualTo(has(one, on) && !has(other, on) ? 1 : 0);
        }
        assertThat(left).noneMatch(Span::isEmpty);
    }

    @Property
    void endsOnTheEarlierOfTwoDays(@ForAll("spans") Span span, @ForAll("spans") Span other) {
        Span ended = span.until(other.until());

        for (int day = -1; day <= 12; day++) {
            LocalDate on = DAY.plusDays(day);
            assertThat(has(ended, on))
                    .isEqualTo(has(span, on) && (other.until() == null || on.isBefore(other.until())));
        }
    }

    @Property
    void beginsOnTheLaterOfTwoDays(@ForAll("spans") Span span, @ForAll("spans") Span other) {
        Span begun = span.since(other.from());

        for (int day = -1; day <= 12; day++) {
            LocalDate on = DAY.plusDays(day);
            assertThat(has(begun, on)).isEqualTo(has(span, on) && !on.isBefore(other.from()));
        }
        assertThat(span.since(null)).isEqualTo(span);
    }

    @Provide
    Arbitrary<Span> spans() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 10).map(DAY::plusDays);
        return Combinators.combine(days, days.injectNull(0.3)).as(Span::new);
    }

    private static boolean has(Span span, LocalDate day) {
        return !day.isBefore(span.from()) && (span.until() == null || day.isBefore(span.until()));
    }
}
