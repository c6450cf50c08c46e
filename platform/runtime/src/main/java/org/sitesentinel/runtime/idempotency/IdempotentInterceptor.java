package org.sitesentinel.runtime.idempotency;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import org.sitesentinel.runtime.problem.CommonProblem.IdempotencyKeyReused;

/** Puts {@link Idempotent} around a resource method. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotentInterceptor {
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
        String key = IdempotencyKey.checked(request.getHeader(IdempotencyKey.HEADER));
        if (key == null) {
            return invocation.proceed();
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
