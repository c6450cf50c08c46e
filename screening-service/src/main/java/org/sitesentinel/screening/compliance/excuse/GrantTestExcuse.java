package org.sitesentinel.screening.compliance.excuse;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.screening.compliance.excuse.TestExcuseProblem.ExcuseIsOver;

/** Takes down why somebody need not be tested, and who says so. */
@ApplicationScoped
class GrantTestExcuse {
    private final TestExcuses excuses;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    GrantTestExcuse(TestExcuses excuses, SecurityIdentity caller, AccessScope scope, Clock clock) {
        this.excuses = excuses;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    TestExcuse grant(NewTestExcuse input) {
        LocalDate from = input.from() == null ? LocalDate.now(clock) : input.from();
        if (input.until() != null && input.until().isBefore(from)) {
            throw new ExcuseIsOver().exception();
        }
        TestExcuse excuse = TestExcuse.granted(
                input.personRef(),
                excuses.requirePlace(input.personRef(), from, scope),
                input.reason(),
                from,
                input.until(),
                caller.getPrincipal().getName(),
                clock.instant());
        excuses.persist(excuse);
        return excuse;
    }
}
