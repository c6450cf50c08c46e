package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sitesentinel.inspection.draw.assignment.Assignment;
import org.sitesentinel.inspection.draw.assignment.Assignments;
import org.sitesentinel.inspection.draw.lot.DueDates;
import org.sitesentinel.inspection.draw.lot.Lot;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Gives out what was drawn: an assignment a site. */
@ApplicationScoped
class PublishDraw {
    private final Draws draws;
    private final Candidates candidates;
    private final Assignments assignments;
    private final AccessScope scope;
    private final Clock clock;

    PublishDraw(Draws draws, Candidates candidates, Assignments assignments, AccessScope scope, Clock clock) {
        this.draws = draws;
        this.candidates = candidates;
        this.assignments = assignments;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    Draw publish(UUID id, ExpectedVersion expected, DrawPublication input, String by) {
        Draw draw = draws.requireToChange(id, expected, scope);
        LocalDate day = input.publishedOn() == null ? LocalDate.now(clock) : input.publishedOn();
        draw.publish(day, by, clock.instant());
        draws.remember(draw, null);
        assignments.addAll(assignments(draw));
        return draw;
    }

    /** In the order of the lots, whatever quota they are of: that is the order in which they are due. */
    private List<Assignment> assignments(Draw draw) {
        List<Candidate> all = candidates.of(draw.id());
        Map<UUID, Candidate> bySite = all.stream().collect(Collectors.toMap(Candidate::siteId, Function.identity()));
        List<Lot> drawn =
                DrawRecord.lottery(draw.plan(), draw.pool(), all).draw(Objects.requireNonNull(draw.seed())).stream()
                        .filter(Lot::drawn)
                        .sorted(Comparator.comparing(Lot::number))
                        .toList();
        DueDates due =
                new DueDates(draw.plan().from(), draw.plan().to(), draw.plan().spreads());
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> assignment(
                        draw,
                        Objects.requireNonNull(bySite.get(drawn.get(i).site())),
                        drawn.get(i),
                        due.of(i + 1, drawn.size())))
                .toList();
    }

    private static Assignment assignment(Draw draw, Candidate site, Lot lot, LocalDate dueOn) {
        return new Assignment(
                draw.id(),
                site.place(),
                lot.inspectors(),
                lot.substitutes(),
                draw.plan().from(),
                dueOn,
                draw.recordedBy(),
                draw.recordedAt());
    }
}
