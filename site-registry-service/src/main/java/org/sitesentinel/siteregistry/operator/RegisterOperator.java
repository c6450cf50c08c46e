package org.sitesentinel.siteregistry.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Takes down who runs sites, and what has become of them. */
@ApplicationScoped
class RegisterOperator {
    private final Operators operators;
    private final PersonCipher cipher;
    private final AccessScope scope;
    private final Clock clock;

    RegisterOperator(Operators operators, PersonCipher cipher, AccessScope scope, Clock clock) {
        this.operators = operators;
        this.cipher = cipher;
        this.scope = scope;
        this.clock = clock;
    }

    /** Shown masked: the answer is kept with its idempotency key. */
    @Transactional
    OperatorView register(NewOperator input) {
        scope.requireDistrict(input.district(), "/district");
        Operator operator = new Operator(input, cipher, clock.instant());
        operators.add(operator);
        return OperatorView.of(operator, cipher, false);
    }

    @Transactional
    OperatorView correct(UUID id, ExpectedVersion expected, OperatorCorrection input) {
        Operator operator = operators.require(id, scope);
        expected.requireCurrent(operator.version());
        operator.correct(input, cipher, clock.instant());
        operators.flush();
        return OperatorView.of(operator, cipher, false);
    }
}
