package org.sitesentinel.siteregistry.venuecode;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sitesentinel.siteregistry.SiteRegistryConfig;
import org.sitesentinel.siteregistry.venuecode.VenueCodeProblem.TooManyRequests;

/** Counts look-ups that need no token, by address, so that nobody can walk through the codes. */
@ApplicationScoped
class OpenLookUps {
    private static final int ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    OpenLookUps(SiteRegistryConfig config) {
        int perMinute = config.openLookUpsPerMinute();
        buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    void count(HttpServerRequest request) {
        ConsumptionProbe probe =
                buckets.get(request.remoteAddress().hostAddress()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new TooManyRequests(wait).exception();
        }
    }
}
