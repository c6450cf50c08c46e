package org.sitesentinel.screening.compliance.excuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes back an excuse, for all days it was for. */
@ApplicationScoped
class WithdrawTestExcuse {
    private final TestExcuses excuses;
    private final AccessScope scope;
    private final Clock clock;

    WithdrawTestExcuse(TestExcuses excuses, AccessScope scope, Clock clock) {
        this.excuses = excuses;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    TestExcuseView withdraw(UUID id, ExpectedVersion expected) {
        TestExcuse excuse = excuses.require(id, scope);
        expected.requireCurrent(excuse.version());
        excuse.withdraw(clock.instant());
        excuses.flush();
        return excuse.view();
    }
}
