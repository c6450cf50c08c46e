package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.screening.returnee.ReturneeVersion.Change;
import org.sitesentinel.screening.returnee.verdict.Arrival;

/** Adds to a declaration, puts it right or takes it back; it is judged again by the policy of its own day. */
@ApplicationScoped
class ChangeReturnee {
    private final Returnees returnees;
    private final JudgeArrivals judge;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    ChangeReturnee(Returnees returnees, JudgeArrivals judge, AccessScope scope, Outbox outbox, Clock clock) {
        this.returnees = returnees;
        this.judge = judge;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Returnee supplement(UUID id, ExpectedVersion expected, ReturneeSupplement input, String by) {
        Returnee returnee = current(id, expected);
        Instant now = clock.instant();
        Instant shownAt =
                input.shownAt() == null ? now.truncatedTo(ChronoUnit.MICROS) : NewReturnee.instant(input.shownAt());
        Arrival known = returnee.arrival();
        Arrival arrival = returnee.supplemented(
                input.healthCode() == null ? known.healthCode() : input.healthCode(),
                input.certificate() == null
                        ? known.certificate()
                        : input.certificate().toCertificate(),
                shownAt);
        returnee.supplement(arrival, judge.require(returnee.place().district(), arrival), now);
        tell(returnee, Change.SUPPLEMENTED, null, by, ReturneeState.SUPPLEMENTED);
        return returnee;
    }

    @Transactional
    Returnee correct(UUID id, ExpectedVersion expected, ReturneeCorrection input, String by) {
        Returnee returnee = current(id, expected);
        returnee.requireStanding();
        Arrival arrival = input.arrival(returnee.arrival().documentsShownAt());
        returnee.correct(
                input.post(),
                input.transport(),
                arrival,
                judge.require(returnee.place().district(), arrival),
                clock.instant());
        tell(returnee, Change.CORRECTED, input.reason(), by, ReturneeState.CORRECTED);
        return returnee;
    }

    @Transactional
    Returnee withdraw(UUID id, ExpectedVersion expected, ReturneeWithdrawal input, String by) {
        Returnee returnee = current(id, expected);
        returnee.withdraw(input.withdrawnOn() == null ? LocalDate.now(clock) : input.withdrawnOn(), clock.instant());
        tell(returnee, Change.WITHDRAWN, input.reason(), by, ReturneeState.WITHDRAWN);
        return returnee;
    }

    private Returnee current(UUID id, ExpectedVersion expected) {
        Returnee returnee = returnees.require(id, scope);
        expected.requireCurrent(returnee.version());
        return returnee;
    }

    private void tell(
            Returnee returnee, Change change, @Nullable String reason, String by, EventType<ReturneeState> type) {
        returnees.remember(returnee, change, reason == null ? null : reason.strip(), by);
        outbox.publish(type, returnee::state);
    }
}
