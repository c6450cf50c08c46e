package org.sitesentinel.runtime.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every way out of a request that is not an answer. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> SLUGS = Map.of(
            400, "invalid-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "body-too-large",
            415, "unsupported-media-type");

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    Response refused(ProblemException refusal, HttpHeaders headers) {
        return responses.of(refusal.problem(), headers);
    }

    @ServerExceptionMapper
    Response invalidParameter(ConstraintViolationException invalid, HttpHeaders headers) {
        return responses.of(
                new CommonProblem.InvalidRequest(Violations.ofParameters(invalid.getConstraintViolations())), headers);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(HttpHeaders headers) {
        Response problem = responses.of(401, "unauthenticated", headers);
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(HttpHeaders headers) {
        return responses.of(403, "forbidden", headers);
    }

    @ServerExceptionMapper({OptimisticLockException.class, org.hibernate.StaleStateException.class})
    Response concurrentChange(HttpHeaders headers) {
        return responses.of(new CommonProblem.ConcurrentChange(), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refusal, HttpHeaders headers) {
        int status = refusal.getResponse().getStatus();
        String slug = SLUGS.get(status);
        if (slug == null) {
            return status < 500 ? refusal.getResponse() : fault(refusal, headers);
        }
        return responses.of(status, slug, headers);
    }

    /** A conflict may surface only at commit, wrapped; anything else here is our fault and is logged, not told. */
    @ServerExceptionMapper
    Response fault(Exception fault, HttpHeaders headers) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refused(refusal, headers);
            }
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return concurrentChange(headers);
            }
        }
        LOG.errorf(fault, "A request failed%s", fault instanceof RollbackException ? " at commit" : "");
        return responses.of(500, "internal-error", headers);
    }
}
