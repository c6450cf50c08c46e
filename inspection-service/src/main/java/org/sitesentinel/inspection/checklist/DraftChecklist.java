package org.sitesentinel.inspection.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Writes a checklist and changes it as long as nobody follows it. */
@ApplicationScoped
@Transactional
class DraftChecklist {
    private final Checklists checklists;
    private final AccessScope scope;
    private final Clock clock;

    DraftChecklist(Checklists checklists, AccessScope scope, Clock clock) {
        this.checklists = checklists;
        this.scope = scope;
        this.clock = clock;
    }

    Checklist draft(NewChecklist input, String by) {
        Checklist draft = new Checklist(input, by, clock.instant());
        checklists.persist(draft);
        return draft;
    }

    Checklist change(UUID id, ExpectedVersion expected, NewChecklist input, String by) {
        Checklist draft = checklists.require(id, scope);
        expected.requireCurrent(draft.version());
        draft.change(input, by, clock.instant());
        checklists.flush();
        return draft;
    }
}
