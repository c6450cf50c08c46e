package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitesentinel.inspection.InspectionConfig;
import org.sitesentinel.inspection.draw.DrawProblem.InspectorsShort;
import org.sitesentinel.inspection.draw.DrawProblem.NothingToDraw;
import org.sitesentinel.inspection.draw.lot.Lot;
import org.sitesentinel.inspection.draw.lot.Lottery;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.inspection.inspector.Inspector;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Draws, once and for all. */
@ApplicationScoped
@Transactional
class HoldDraw {
    private final Draws draws;
    private final Candidates candidates;
    private final FreezeInputs inputs;
    private final AccessScope scope;
    private final InspectionConfig config;
    private final Clock clock;

    HoldDraw(
            Draws draws,
            Candidates candidates,
            FreezeInputs inputs,
            AccessScope scope,
            InspectionConfig config,
            Clock clock) {
        this.draws = draws;
        this.candidates = candidates;
        this.inputs = inputs;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** Whether it can be drawn is settled before there is a seed: a refusal is no second chance. */
    Draw draw(UUID id, ExpectedVersion expected, Drawing input, String by) {
        Draw draw = draws.requireToChange(id, expected, scope);
        draw.require(DrawStatus.DRAFT);
        DrawPlan plan = draw.plan();
        LocalDate day = input.drawnOn() == null ? LocalDate.now(clock) : input.drawnOn();
        int low = Objects.requireNonNullElse(plan.weightsOrEven().lowCoverageBelow(), config.lowCoverageBelow());
        List<Inspector> pool = inputs.pool(plan);
        List<String> certificates =
                pool.stream().map(Inspector::certificate).sorted().toList();
        List<Candidate> all = inputs.candidates(draw, day, low, pool, scope);
        Lottery lottery = DrawRecord.lottery(plan, certificates, all);
        refuseWhatCannotBeDrawn(lottery);

        Seed seed = input.seedOrGenerated();
        Map<UUID, Candidate> bySite = all.stream().collect(Collectors.toMap(Candidate::siteId, Function.identity()));
        for (Lot lot : lottery.draw(seed.text())) {
            Objects.requireNonNull(bySite.get(lot.site())).got(lot);
        }
        draw.drawn(day, seed, certificates, low, by, clock.instant());
        draw.seal(new DrawRecord(draw, all).digest());
        candidates.freeze(all);
        draws.remember(draw, null);
        return draw;
    }

    private static void refuseWhatCannotBeDrawn(Lottery lottery) {
        if (lottery.entrants().isEmpty()) {
            throw new NothingToDraw().exception();
        }
        List<UUID> tooFew = lottery.shortOfInspectors();
        if (!tooFew.isEmpty()) {
            throw new InspectorsShort(tooFew).exception();
        }
    }
}
