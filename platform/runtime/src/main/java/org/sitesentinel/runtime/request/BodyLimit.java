package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.problem.ProblemDocument;
import org.sitesentinel.runtime.problem.ProblemResponses;

/**
 * Refuses a body that says it is too large, before a byte of it is read and with a problem document like any refusal.
 */
@Singleton
class BodyLimit {
    /** Before Quarkus looks at the size itself, and says nothing. */
    private static final int BEFORE_QUARKUS = 100;

    private static final long LINGER_MILLIS = 1_000;

    /** How bulk doors are named, in every service; what they take is spooled and never held whole. */
    private static final Pattern BULK_DOOR = Pattern.compile("-(imports|submissions)$");

    private final ProblemResponses responses;
    private final ObjectMapper json;
    private final RequestConfig config;
    private final long bulkLimit;

    BodyLimit(
            ProblemResponses responses,
            ObjectMapper json,
            RequestConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bulkLimit) {
        this.responses = responses;
        this.json = json;
        this.config = config;
        this.bulkLimit = bulkLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
    }

    private void check(RoutingContext request) {
        long limit = limit(request.normalizedPath());
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() < 19 && Long.parseLong(length) <= limit)) {
            request.next();
            return;
        }
        List<Locale> languages = request.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.value()))
                .toList();
        Locale locale = Messages.choose(languages);
        ProblemDocument document = responses.document(413, "body-too-large", List.of(), Map.of(), locale);
        request.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(document))
                .onComplete(sent -> linger(request));
    }

    private long limit(String path) {
        return BULK_DOOR.matcher(path).find()
                ? bulkLimit
                : config.bodySizes().getOrDefault(path, config.jsonBodySize()).asLongValue();
    }

    /** Drops what still comes, for a moment: a sender that is writing when the connection closes sees no answer. */
    private static void linger(RoutingContext request) {
        HttpServerRequest body = request.request();
        request.vertx().setTimer(LINGER_MILLIS, late -> body.connection().close());
        if (!body.isEnded()) {
            body.handler(dropped -> {}).resume();
        }
    }

    private String write(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
