package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.screening.RescreeningCause;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.ReturneeState.Flip;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.returnee.JudgeArrivals.Case;
import org.sitesentinel.screening.returnee.JudgeArrivals.Sitting;
import org.sitesentinel.screening.returnee.verdict.Judgement;
import org.sitesentinel.screening.returnee.verdict.Reason;

/** Judges declarations again, and writes and tells those whose verdict is another now. */
@ApplicationScoped
public class RescreenReturnees {
    private final Returnees returnees;
    private final JudgeArrivals judge;
    private final Outbox outbox;
    private final Clock clock;

    RescreenReturnees(Returnees returnees, JudgeArrivals judge, Outbox outbox, Clock clock) {
        this.returnees = returnees;
        this.judge = judge;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A verdict that is another now.
     *
     * @param reasons codes of all reasons for it, worst first
     */
    public record Flipped(UUID returneeId, long version, Verdict before, Verdict after, List<String> reasons) {
        public Flipped {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * In the caller's transaction. The declarations are locked before the list is read: of two that judge the same one,
     * the second sees what the first saw and what the first wrote.
     *
     * @param rescreening what it is part of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Flipped> rescreen(Collection<UUID> ids, UUID rescreening, RescreeningCause cause) {
        List<Returnee> locked = returnees.locked(ids).stream()
                .filter(returnee -> returnee.withdrawnOn() == null)
                .toList();
        Sitting sitting =
                judge.over(locked.stream().map(RescreenReturnees::again).toList());
        Instant now = clock.instant();
        List<Returnee> flipped = new ArrayList<>();
        List<Verdict> before = new ArrayList<>();
        for (Returnee returnee : locked) {
            Verdict verdict = returnee.judgement().verdict();
            sitting.judge(again(returnee))
                    .filter(judged -> judged.judgement().verdict() != verdict)
                    .ifPresent(judged -> {
                        returnee.rescreened(judged, now);
                        flipped.add(returnee);
                        before.add(verdict);
                    });
        }
        returnees.rememberRescreened(flipped);
        return told(flipped, before, rescreening, cause);
    }

    private static Case again(Returnee returnee) {
        return new Case(returnee.place().district(), returnee.arrival());
    }

    private List<Flipped> told(List<Returnee> flipped, List<Verdict> before, UUID rescreening, RescreeningCause cause) {
        List<Flipped> flips = new ArrayList<>();
        List<ReturneeState> states = new ArrayList<>();
        for (int i = 0; i < flipped.size(); i++) {
            Returnee returnee = flipped.get(i);
            Judgement judgement = returnee.judgement();
            List<String> reasons =
                    judgement.reasons().stream().map(Reason::code).distinct().toList();
            flips.add(new Flipped(returnee.id(), returnee.version(), before.get(i), judgement.verdict(), reasons));
            states.add(returnee.state(
                    new Flip(rescreening.toString(), cause, before.get(i), judgement.verdict(), reasons)));
        }
        outbox.publishAll(ReturneeState.RESCREENED, states);
        return flips;
    }
}
