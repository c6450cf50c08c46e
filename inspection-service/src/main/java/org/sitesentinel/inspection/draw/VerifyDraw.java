package org.sitesentinel.inspection.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.draw.VerificationView.Difference;
import org.sitesentinel.inspection.draw.VerificationView.Outcome;
import org.sitesentinel.inspection.draw.lot.Lot;

/** Draws again from what was frozen, and compares. */
@ApplicationScoped
class VerifyDraw {
    private final Candidates candidates;

    VerifyDraw(Candidates candidates) {
        this.candidates = candidates;
    }

    VerificationView verify(Draw draw) {
        draw.requireDrawn();
        List<Candidate> frozen = candidates.of(draw.id());
        Map<UUID, Lot> again =
                DrawRecord.lottery(draw.plan(), draw.pool(), frozen).draw(Objects.requireNonNull(draw.seed())).stream()
                        .collect(Collectors.toMap(Lot::site, Function.identity()));
        List<Difference> differences = new ArrayList<>();
        for (Candidate one : frozen) {
            @Nullable Lot lot = again.get(one.siteId());
            if (lot == null ? one.lot() != null || one.drawn() : !one.is(lot)) {
                differences.add(new Difference(one.siteId(), recorded(one.view()), lot == null ? null : drawn(lot)));
            }
        }
        String digest = new DrawRecord(draw, frozen).digest();
        String then = Objects.requireNonNull(draw.digest());
        return new VerificationView(
                differences.isEmpty() && digest.equals(then), digest, then, frozen.size(), differences);
    }

    private static Outcome recorded(CandidateView site) {
        return new Outcome(site.lot(), site.rank(), site.drawn(), site.inspectors());
    }

    private static Outcome drawn(Lot lot) {
        return new Outcome(lot.number(), lot.rank(), lot.drawn(), lot.inspectors());
    }
}
