package org.sitesentinel.screening.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.site.Place;

class HistoryTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final Instant NOW = Instant.parse("2022-03-31T02:00:00Z");
    private static final List<Place> SITES = IntStream.range(0, 3)
            .mapToObj(i -> new Place(new UUID(7, i), SiteType.CONSTRUCTION_SITE, "630104", null))
            .toList();

    private final History history = new History("ref", List.of(), NOW);

    @Test
    void whoIsInTwoPlacesCountsAtTheOneJoinedFirst() {
        Span first = history.join(SITES.get(0), Post.DRIVER, DAY, null);
        Span second = history.join(SITES.get(1), Post.DRIVER, DAY.plusDays(2), null);

        history.settle();

        assertThat(history.require(first.id()).primarySince()).isEqualTo(DAY);
        assertThat(history.require(second.id()).primarySince()).isNull();
    }

    @Test
    void theOtherPlaceTakesOverWhenTheFirstEnds() {
        Span first = history.join(SITES.get(0), Post.DRIVER, DAY, null);
        Span second = history.join(SITES.get(1), Post.DRIVER, DAY.plusDays(2), null);
        history.settle();

        history.leave(first.id(), DAY.plusDays(5));

        assertThat(history.settle()).hasSize(2);
        assertThat(history.require(second.id()).primarySince()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void anEarlierSpanEnteredLateCountsBeforeTheOneThatWasThere() {
        Span later = history.join(SITES.get(1), Post.DRIVER, DAY.plusDays(2), null);
        history.settle();

        history.join(SITES.get(0), Post.DRIVER, DAY, DAY.plusDays(4));
        history.settle();

        assertThat(history.require(later.id()).primarySince()).isEqualTo(DAY.plusDays(4));
    }

    @Test
    void nobodyIsTwiceInOnePostOfASite() {
        history.join(SITES.get(0), Post.DRIVER, DAY, DAY.plusDays(5));

        assertThatThrownBy(() -> history.join(SITES.get(0), Post.DRIVER, DAY.plusDays(4), null))
                .isInstanceOf(ProblemException.class);
        history.join(SITES.get(0), Post.DRIVER, DAY.plusDays(5), null);
        history.join(SITES.get(0), Post.OTHER, DAY, null);
    }

    @Test
    void whatDoesNotChangeIsNotToldAgain() {
        Span span = history.join(SITES.get(0), Post.DRIVER, DAY, null);
        List<History.Change> told = history.settle();
        History again =
                new History("ref", told.stream().map(History.Change::span).toList(), NOW);

        again.correct(span.id(), Post.DRIVER, DAY, null);

        assertThat(told)
                .singleElement()
                .satisfies(change -> assertThat(change.span().version()).isEqualTo(1));
        assertThat(again.settle()).isEmpty();
    }

    @Property(tries = 500)
    void openingPlusJoinedLessLeftIsClosing(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate from, @ForAll("days") LocalDate to) {
        LocalDate last = to.isBefore(from) ? from : to;
        play(steps);

        for (Place site : SITES) {
            for (Post post : Post.values()) {
                assertThat(on(site, post, from.minusDays(1))
                                + joined(site, post, from, last)
                                - left(site, post, from, last))
                        .isEqualTo(on(site, post, last));
            }
        }
    }

    @Property(tries = 500)
    void whoeverIsAnywhereCountsOnceAndNobodyTwice(
            @ForAll("histories") List<Step> steps, @ForAll("days") LocalDate day) {
        play(steps);

        long counted = SITES.stream()
                .flatMapToLong(site -> Arrays.stream(Post.values()).mapToLong(post -> on(site, post, day)))
                .sum();
        boolean isAnywhere = history.spans().stream()
                .anyMatch(span -> !span.joined().isAfter(day)
                        && (span.left() == null || span.left().isAfter(day)));
        assertThat(counted).isEqualTo(isAnywhere ? 1 : 0);
    }

    /** What somebody enters: of a span that overlaps another, the refusal. */
    record Step(
            int site, Post post, LocalDate joined, @Nullable Integer days, int correctedBy) {}

    private void play(List<Step> steps) {
        for (Step step : steps) {
            try {
                Span span = history.join(
                        SITES.get(step.site()),
                        step.post(),
                        step.joined(),
                        step.days() == null ? null : step.joined().plusDays(step.days()));
                if (step.correctedBy() > 0) {
                    history.correct(span.id(), step.post(), step.joined().plusDays(step.correctedBy() - 1), null);
                }
            } catch (ProblemException refused) {
                // There already.
            }
            history.settle();
        }
    }

    private long on(Place site, Post post, LocalDate day) {
        return counted(site, post)
                .filter(span -> !since(span).isAfter(day)
                        && (span.left() == null || span.left().isAfter(day)))
                .count();
    }

    private long joined(Place site, Post post, LocalDate from, LocalDate to) {
        return counted(site, post).filter(span -> within(since(span), from, to)).count();
    }

    private long left(Place site, Post post, LocalDate from, LocalDate to) {
        return counted(site, post)
                .filter(span -> span.left() != null && within(span.left(), from, to))
                .count();
    }

    private Stream<Span> counted(Place site, Post post) {
        return history.spans().stream()
                .filter(span -> span.place().equals(site) && span.post() == post && span.primarySince() != null);
    }

    private static LocalDate since(Span counted) {
        return Objects.requireNonNull(counted.primarySince());
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SITES.size() - 1),
                        Arbitraries.of(Post.DRIVER, Post.OTHER),
                        days(),
                        Arbitraries.integers().between(0, 15).injectNull(0.3),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30).map(DAY::plusDays);
    }
}
