package org.sitesentinel.siteregistry.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonStatusState.LastNegative;
import org.sitesentinel.contracts.screening.PersonStatusState.Restriction;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.platform.testing.TestLog;

/** What screening-service tells gates, told through the log. */
public final class GateFixture {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

    private GateFixture() {}

    /** A reference that no document gives. */
    public static String newPerson() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A district that no other test has a site or policy in. */
    public static String newDistrict() {
        return "630105" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    /** A policy in force in a division since 2022-03-01 that asks for a green code and a certificate of 48 hours. */
    public static PolicyState policyIn(String division) {
        return policy(UUID.randomUUID().toString(), 1, division, "local policy", DAY, 48);
    }

    /** A policy that asks for nothing. */
    public static void undemandingPolicyIn(String division, String name, LocalDate from) {
        policy(UUID.randomUUID().toString(), 1, division, name, from, null);
    }

    static PolicyState policy(
            String id, long version, String division, String name, LocalDate from, @Nullable Integer hours) {
        PolicyState policy = new PolicyState(
                id,
                version,
                from,
                Instant.now(),
                "COVID_19",
                division,
                name,
                from,
                14,
                7,
                null,
                hours,
                CertificateClock.SAMPLED,
                hours != null);
        TestLog.publish(PolicyState.ADOPTED, policy);
        awaitCount("select count(*) from known_policy where id = '" + id + "' and version >= " + version, 1);
        return policy;
    }

    /** Somebody in quarantine without a known end. */
    public static void quarantined(String person) {
        told(person, true, null);
    }

    public static void tested(String person, Instant negativeAt) {
        told(person, false, negativeAt);
    }

    private static void told(String person, boolean restricted, @Nullable Instant negativeAt) {
        publish(person, 1, restricted, negativeAt);
        awaitCount("select count(*) from person_status where person_ref = '" + person + "'", 1);
    }

    static void publish(String person, long version, boolean restricted, @Nullable Instant negativeAt) {
        TestLog.publish(
                PersonStatusState.CHANGED,
                new PersonStatusState(
                        person,
                        version,
                        DAY,
                        Instant.now(),
                        restricted,
                        restricted ? Restriction.QUARANTINE : null,
                        null,
                        negativeAt == null ? null : new LastNegative(negativeAt, null)));
    }

    static void awaitCount(String sql, long count) {
        TestLog.awaitCount(count, sql);
    }
}
