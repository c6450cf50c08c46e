package org.sitesentinel.siteregistry.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.ago;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.gate;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.green;
import static org.sitesentinel.siteregistry.checkin.CheckInFixture.scan;
import static org.sitesentinel.siteregistry.gate.GateFixture.newPerson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class KeyedDigestTest {
    @Test
    void aDumpCannotBeSearchedForAKnownRequest() {
        String key = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String scan = scan(gate().code(), "IN", ago(5), green(newPerson()));
        post(key, scan).then().statusCode(201);
        post(key, scan).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        post(key, scan.replace("IN", "OUT")).then().statusCode(422);
        post(other, scan).then().statusCode(201);

        // 22 characters of a keyed hash, not 64 of SHA-256; the same request gives the same.
        assertThat(TestLog.count("select count(distinct request_digest) from idempotency_key where key in ('" + key
                        + "', '" + other + "') and request_digest ~ '^[A-Za-z0-9_-]{22}$'"))
                .isEqualTo(1);
        assertThat(TestLog.count("select count(*) from idempotency_key where key in ('" + key + "', '" + other
                        + "') and length(request_digest) <> 22"))
                .isZero();
    }

    private static Response post(String key, String scan) {
        return Caller.as("frontend").header("Idempotency-Key", key).body(scan).post(CheckInFixture.CHECK_INS);
    }
}
