package org.sitesentinel.screening.compliance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.screening.policy.PolicyFixture;

/**
 * Personnel and tests of March 2022, written straight into the tables: nobody's, and many of them. Each test takes a
 * district of its own, so that policies do not mix.
 */
@ApplicationScoped
public class ComplianceFixture {
    public static final String COMPLIANCE = "/api/v1/testing-compliance";
    static final String OVERDUE = "/api/v1/overdue-tests";

    private final EntityManager entityManager;

    ComplianceFixture(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Every 7 days and 24 hours apart, drivers every day, 48 hours of excuse after a vaccination; from 2022-03-01 on.
     */
    public void weekly(String district) {
        PolicyFixture.adopted(PolicyFixture.policy(district));
        run("""
                update policy set testing_interval_days = 7, testing_minimum_gap_hours = 24, exposed_posts = 'DRIVER',
                    exposed_interval_days = 1, vaccination_excuse_hours = 48
                where division = '%s'""".formatted(district));
    }

    /** Somebody at a site; answers the reference. */
    public String member(SiteRef site, Post post, LocalDate joined, @Nullable LocalDate left) {
        String ref = UUID.randomUUID().toString().substring(0, 22);
        run("insert into person (person_ref, recorded_at, erased_at) values ('%s', now(), now())".formatted(ref));
        run("""
                insert into personnel_span (id, version, person_ref, site_id, site_type, district, post, joined, left_on,
                    primary_since, recorded_at)
                values (gen_random_uuid(), 1, '%1$s', '%2$s', '%3$s', '%4$s', '%5$s', '%6$s', %7$s,
                    case when %7$s = date '%6$s' then null else date '%6$s' end, now())""".formatted(
                        ref,
                        site.id(),
                        site.type(),
                        site.district(),
                        post,
                        joined,
                        left == null ? "null" : "date '" + left + "'"));
        return ref;
    }

    /** A sample of a person; no result while it is awaited. */
    public void tested(String ref, SiteRef site, Instant at, @Nullable String result, String item) {
        run("""
                insert into test_result (id, sender, reference, version, pool_size, person_ref, site_id, district, item,
                    result, result_of_tube, sampled_at, business_date, recorded_at)
                values (gen_random_uuid(), 'fixture', cast(gen_random_uuid() as text), 1, 1, '%1$s', '%2$s', '%3$s',
                    '%4$s', %5$s, false, timestamptz '%6$s',
                    cast(timestamptz '%6$s' at time zone 'Asia/Shanghai' as date), now())""".formatted(ref, site.id(), site.district(), item, result == null ? "null" : "'" + result + "'", at));
    }

    public void tested(String ref, SiteRef site, Instant at) {
        tested(ref, site, at, "NEGATIVE", "SARS_COV_2_RNA");
    }

    /** An excuse as {@code POST /test-excuses} takes it. */
    public static ValidatableResponse excused(String ref, String reason, LocalDate from, @Nullable LocalDate until) {
        return Caller.as("bureau-admin")
                .body("{\"personRef\": \"%s\", \"reason\": \"%s\", \"from\": \"%s\"%s}"
                        .formatted(ref, reason, from, until == null ? "" : ", \"until\": \"" + until + "\""))
                .post("/api/v1/test-excuses")
                .then()
                .statusCode(201);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager.createNativeQuery(sql).executeUpdate());
    }

    public static ValidatableResponse compliance(String question) {
        return Caller.as("analyst").get(COMPLIANCE + "?" + question).then().statusCode(200);
    }

    static ValidatableResponse overdue(String question) {
        return Caller.as("inspector").get(OVERDUE + "?" + question).then().statusCode(200);
    }
}
