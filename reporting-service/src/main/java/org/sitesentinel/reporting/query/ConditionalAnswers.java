package org.sitesentinel.reporting.query;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.reporting.freshness.FreshTopics;
import org.sitesentinel.reporting.freshness.Freshness;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.runtime.access.AccessScope;

/**
 * Answers with an {@code ETag}, or with 304 where the asker has the answer already. The tag follows from the question,
 * the asker's rights, the day, and how far the topics behind the figure have been applied: telling that nothing is new
 * takes no figure to be computed. It is taken before the answer is read, so it is never newer than what it stands for.
 */
@ApplicationScoped
class ConditionalAnswers {
    private static final int LENGTH = 32;
    private static final String VARIES = "Accept, Accept-Language, Authorization";

    private final FreshTopics topics;
    private final MetricQueries queries;
    private final AccessScope scope;
    private final SecurityIdentity caller;
    private final Clock clock;

    ConditionalAnswers(
            FreshTopics topics, MetricQueries queries, AccessScope scope, SecurityIdentity caller, Clock clock) {
        this.topics = topics;
        this.queries = queries;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    /** What an answer needs to know of its request. */
    record Asked(UriInfo uri, HttpHeaders headers, Request request) {}

    /** @param body from how fresh the topics behind the metric are */
    Response answer(Asked asked, Metric metric, Function<List<Freshness>, Response> body) {
        return answer(asked, metric.topics(), body);
    }

    /** Of a table of rows, which name sites as they are called now. */
    Response rows(Asked asked, Metric metric, Supplier<Response> body) {
        return answer(asked, topicsOfRows(metric), fresh -> body.get());
    }

    /** Of a page of rows, likewise. */
    <T> RestResponse<T> page(Asked asked, Metric metric, Supplier<T> body) {
        EntityTag tag = tag(asked, topics.of(topicsOfRows(metric)));
        Response.ResponseBuilder unchanged = asked.request().evaluatePreconditions(tag);
        RestResponse.ResponseBuilder<T> answer = unchanged == null
                ? RestResponse.ResponseBuilder.ok(body.get())
                : RestResponse.ResponseBuilder.create(unchanged.build().getStatus());
        return answer.tag(tag)
                .cacheControl(revalidated())
                .header(HttpHeaders.VARY, VARIES)
                .build();
    }

    private Response answer(Asked asked, List<String> of, Function<List<Freshness>, Response> body) {
        List<Freshness> fresh = topics.of(of);
        EntityTag tag = tag(asked, fresh);
        Response.ResponseBuilder unchanged = asked.request().evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.fromResponse(body.apply(fresh)) : unchanged;
        return answer.tag(tag)
                .cacheControl(revalidated())
                .header(HttpHeaders.VARY, VARIES)
                .build();
    }

    private static List<String> topicsOfRows(Metric metric) {
        return Stream.concat(metric.topics().stream(), Stream.of(SiteState.TOPIC.name()))
                .distinct()
                .toList();
    }

    private static CacheControl revalidated() {
        CacheControl revalidate = new CacheControl();
        revalidate.setPrivate(true);
        revalidate.setNoCache(true);
        return revalidate;
    }

    private EntityTag tag(Asked asked, List<Freshness> fresh) {
        List<Object[]> generation = queries.ask("select live, registry from projection", Map.of());
        String text = String.join(
                "\n",
                asked.uri().getRequestUri().getRawPath(),
                String.valueOf(asked.uri().getRequestUri().getRawQuery()),
                String.valueOf(asked.headers().getHeaderString(HttpHeaders.ACCEPT)),
                String.valueOf(asked.headers().getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                scope.claims().toString(),
                new TreeSet<>(caller.getRoles()).toString(),
                LocalDate.now(clock).toString(),
                generation.get(0)[0] + " " + generation.get(0)[1],
                fresh.toString());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(digest).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
