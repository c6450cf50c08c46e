package org.sitesentinel.siteregistry.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.siteregistry.checkin.ReceiveScans.Outcome;

/** A check-in with an idempotency key, which is kept in the transaction of what it stands for: the request's own. */
@ApplicationScoped
class CheckInOnce {
    private final ReceiveScans receive;

    CheckInOnce(ReceiveScans receive) {
        this.receive = receive;
    }

    @Idempotent
    Response receive(NewCheckIn input, Function<Outcome, Response> answer) {
        return answer.apply(receive.receive(List.of(input), false).get(0));
    }
}
