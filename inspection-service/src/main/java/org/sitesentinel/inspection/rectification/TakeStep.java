package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.evidence.EvidenceFiles;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** What all steps share: the case they start from; and that the step, its record and its event are one. */
@ApplicationScoped
class TakeStep {
    private final Cases cases;
    private final EvidenceFiles evidence;
    private final AccessScope scope;
    private final Outbox outbox;
    private final Clock clock;

    TakeStep(Cases cases, EvidenceFiles evidence, AccessScope scope, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.evidence = evidence;
        this.scope = scope;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The case, as its sender knows it. */
    RectificationCase current(UUID id, ExpectedVersion expected) {
        RectificationCase found = cases.require(id, scope);
        expected.requireCurrent(found.version());
        return found;
    }

    /** Refuses files that are not there, or of another site. */
    void requireFiles(RectificationCase ofCase, List<UUID> ids, String pointer) {
        evidence.requireAll(ofCase.siteId(), ids, pointer);
    }

    /** The same of one file. */
    void requireFile(RectificationCase ofCase, UUID id, String pointer) {
        if (evidence.known(ofCase.siteId(), Set.of(id)).isEmpty()) {
            throw UnknownReference.at(pointer, "evidence").exception();
        }
    }

    LocalDate dayOf(@Nullable LocalDate given) {
        return given == null ? LocalDate.now(clock) : given;
    }

    Instant now() {
        return clock.instant();
    }

    /** Keeps what a case has just become, and tells the others. */
    RectificationCase keep(
            RectificationCase advanced,
            CaseStep step,
            String by,
            Map<String, Object> details,
            EventType<RectificationCaseState> type) {
        cases.remember(advanced, step, by, details);
        outbox.publish(type, advanced::state);
        return advanced;
    }
}
