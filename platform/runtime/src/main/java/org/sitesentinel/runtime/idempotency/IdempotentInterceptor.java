package org.sitesentinel.runtime.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sitesentinel.runtime.problem.CommonProblem.IdempotencyKeyReused;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Puts {@link Idempotent} around a resource method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {
    private static final int LONGEST = 200;

    private final IdempotencyKeys keys;
    private final SecurityIdentity caller;
    private final HttpServerRequest request;

    IdempotentInterceptor(IdempotencyKeys keys, SecurityIdentity caller, HttpServerRequest request) {
        this.keys = keys;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getHeader(Idempotent.HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new InvalidRequest(List.of(Violation.of(Idempotent.HEADER, "idempotency-key"))).exception();
        }
        String operation = request.method() + " " + request.path();
        IdempotencyKeys.Claim claim =
                keys.claim(caller.getPrincipal().getName(), key, operation, invocation.getParameters());
        if (claim.answered() != null) {
            return claim.answered();
        }
        if (!claim.fresh()) {
            throw new IdempotencyKeyReused().exception();
        }
        Response answer = (Response) invocation.proceed();
        keys.keep(claim, answer);
        return answer;
    }
}
