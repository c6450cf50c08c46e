package org.sitesentinel.siteregistry.site;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;

/** A facet of a site's readiness, reported as a whole: where, and what is said of it. */
public record Report(String path, String body) {
    /** Reports from a version that the reporter has seen, 0 when there was none. */
    public Response from(int version) {
        return from("\"" + version + "\"", Caller.token("bureau-admin"));
    }

    public Response from(String ifMatch, UnsignedToken reporter) {
        return Caller.with(reporter).header("If-Match", ifMatch).body(body).put(path);
    }

    /** Without {@code If-Match}. */
    public Response fromNowhere() {
        return Caller.as("bureau-admin").body(body).put(path);
    }

    /** Reports from one version eight times at once: the statuses. */
    public List<Integer> fromManyTimes(int version) throws InterruptedException, ExecutionException {
        return Parallel.call(8, () -> from(version).statusCode());
    }
}
