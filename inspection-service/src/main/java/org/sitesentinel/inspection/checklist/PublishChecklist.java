package org.sitesentinel.inspection.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Brings a draft into force, in place of the one before it, or takes one out of force. */
@ApplicationScoped
@Transactional
class PublishChecklist {
    private static final String PUBLISHED_ON = "/publishedOn";

    private final Checklists checklists;
    private final AccessScope scope;
    private final Clock clock;

    PublishChecklist(Checklists checklists, AccessScope scope, Clock clock) {
        this.checklists = checklists;
        this.scope = scope;
        this.clock = clock;
    }

    Checklist publish(UUID id, ExpectedVersion expected, Publication input) {
        Checklist draft = current(id, expected);
        draft.requireDraft();
        LocalDate day = dayOf(input.publishedOn());
        checklists.inForce(draft).ifPresent(before -> before.retire(day, PUBLISHED_ON, clock.instant()));
        // The one before leaves its place before another takes it.
        checklists.flush();
        Checklists.Past past = checklists.past(draft);
        if (past.lastRetired() != null && day.isBefore(past.lastRetired())) {
            Violation early = new Violation(PUBLISHED_ON, "before-publication", Map.of("earliest", past.lastRetired()));
            throw new InvalidRequest(List.of(early)).exception();
        }
        draft.publish(past.lastEdition() == null ? 1 : past.lastEdition() + 1, day, clock.instant());
        checklists.flush();
        return draft;
    }

    Checklist retire(UUID id, ExpectedVersion expected, Retirement input) {
        Checklist retired = current(id, expected);
        retired.retire(dayOf(input.retiredOn()), "/retiredOn", clock.instant());
        checklists.flush();
        return retired;
    }

    /** Read again once it is this request's turn. */
    private Checklist current(UUID id, ExpectedVersion expected) {
        Checklist found = checklists.require(id, scope);
        checklists.lock(found);
        checklists.getEntityManager().refresh(found);
        expected.requireCurrent(found.version());
        return found;
    }

    private LocalDate dayOf(@Nullable LocalDate given) {
        return given == null ? LocalDate.now(clock) : given;
    }
}
