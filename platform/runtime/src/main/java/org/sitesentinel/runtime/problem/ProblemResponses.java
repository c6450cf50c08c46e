package org.sitesentinel.runtime.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into its document: the one place that knows both rules and HTTP. */
@ApplicationScoped
public class ProblemResponses {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:site-sentinel:problem:";

    private final Messages messages;

    ProblemResponses(Messages messages) {
        this.messages = messages;
    }

    Response of(Problem problem, HttpHeaders headers) {
        return of(status(problem.kind()), problem.slug(), problem.errors(), problem.details(), headers);
    }

    /** For what the HTTP layer itself refuses. */
    Response of(int status, String slug, HttpHeaders headers) {
        return of(status, slug, List.of(), Map.of(), headers);
    }

    private Response of(
            int status, String slug, List<Violation> errors, Map<String, Object> details, HttpHeaders headers) {
        Locale locale = Messages.choose(languages(headers));
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .language(locale)
                .entity(document(status, slug, errors, details, locale))
                .build();
    }

    /** The document alone, for refusals below JAX-RS. */
    public ProblemDocument document(
            int status, String slug, List<Violation> errors, Map<String, Object> details, Locale locale) {
        return new ProblemDocument(
                TYPE_PREFIX + slug,
                messages.text(locale, slug + ".title", details),
                status,
                messages.text(locale, slug + ".detail", details),
                errors.stream().map(error -> entry(locale, error)).toList(),
                traceId(),
                details);
    }

    private ProblemDocument.Entry entry(Locale locale, Violation error) {
        String message = messages.text(locale, "violation." + error.code(), error.arguments());
        return new ProblemDocument.Entry(error.pointer(), error.code(), message);
    }

    private static List<Locale> languages(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException unreadable) {
            // A broken Accept-Language must not turn a refusal into a fault.
            return List.of();
        }
    }

    private static @Nullable String traceId() {
        SpanContext context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    private static int status(ProblemKind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case UNPROCESSABLE -> 422;
            case VERSION_REQUIRED -> 428;
            case TOO_MANY_REQUESTS -> 429;
        };
    }
}
