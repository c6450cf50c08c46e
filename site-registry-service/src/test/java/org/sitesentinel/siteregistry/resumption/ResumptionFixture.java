package org.sitesentinel.siteregistry.resumption;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.Verdict;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.readiness.ReadinessFixture;
import org.sitesentinel.siteregistry.site.SiteFixture;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** Applications in states that the API led them to. */
public final class ResumptionFixture {
    static final String APPLICATIONS = "/api/v1/resumption-applications";
    static final String APPROVED = "{\"outcome\": \"APPROVED\", \"decidedOn\": \"2022-04-02\"}";
    static final String REJECTED =
            "{\"outcome\": \"REJECTED\", \"decidedOn\": \"2022-04-02\", \"reasons\": [\"无隔离室\"]}";
    static final String WAIVED = """
            {"outcome": "APPROVED", "decidedOn": "2022-04-02", "waivers": [
              {"condition": "ISOLATION_ROOM", "reason": "使用相邻工地的隔离室"},
              {"condition": "SUPPLIES", "reason": "物资在途"}, {"condition": "VENUE_CODES", "reason": "本周内张贴"}]}""";
    static final String SUSPENDED = "{\"reason\": \"发现阳性\", \"suspendedOn\": \"2022-04-10\"}";

    private ResumptionFixture() {}

    static String body(String siteId) {
        return """
                {"siteId": "%s", "plannedOn": "2022-04-06", "appliedOn": "2022-04-01", "note": "  第一批  ",
                 "expectedWorkers": [{"weekStart": "2022-04-04", "workers": 30},
                                     {"weekStart": "2022-04-11", "workers": 20}]}""".formatted(siteId);
    }

    static Response apply(Compound site) {
        return apply(site, Caller.token("bureau-admin"));
    }

    static Response apply(Compound site, UnsignedToken caller) {
        return Caller.with(caller).body(body(site.id())).post(APPLICATIONS);
    }

    /** Handed in: its id. */
    public static String submitted(Compound site) {
        return apply(site).then().statusCode(201).extract().path("id");
    }

    /** A step from a version that the caller has seen. */
    public static Response step(String id, String step, int version, String body) {
        return step(id, step, version, body, Caller.token("bureau-admin"));
    }

    static Response step(String id, String step, int version, String body, UnsignedToken caller) {
        return Caller.with(caller)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(APPLICATIONS + "/" + id + "/" + step);
    }

    /** A compound of which everything was reported today, without returnees. */
    static Compound ready() {
        returnee(UUID.randomUUID().toString(), 1, UUID.randomUUID().toString(), Verdict.CLEARED);
        Compound site = SiteFixture.compound("1号楼");
        ReadinessFixture.supplies(site, 350, ReadinessFixture.today(), 0);
        ReadinessFixture.isolationRoom(site, 2, 1, ReadinessFixture.today(), 0);
        ReadinessFixture.postedCodes(site);
        return site;
    }

    /** What screening tells of a returnee, once it has arrived here. */
    static void returnee(String id, long version, String siteId, Verdict verdict) {
        SiteRef site = new SiteRef(siteId, SiteType.RESIDENTIAL_COMPOUND, "630104", ManagementKind.PROPERTY_COMPANY);
        TestLog.publish(
                version == 1 ? ReturneeState.DECLARED : ReturneeState.RESCREENED,
                new ReturneeState(
                        id, version, LocalDate.of(2022, 4, 1), Instant.now(), site, verdict, true, false, "local"));
        TestLog.awaitApplied(ReturneeState.TOPIC);
    }

    /** What screening tells of a returnee who was declared by mistake. */
    static void withdrawnReturnee(String id, long version, String siteId) {
        SiteRef site = new SiteRef(siteId, SiteType.RESIDENTIAL_COMPOUND, "630104", ManagementKind.PROPERTY_COMPANY);
        LocalDate day = LocalDate.of(2022, 4, 1);
        TestLog.publish(
                ReturneeState.WITHDRAWN,
                new ReturneeState(
                        id, version, day, Instant.now(), site, Verdict.OBSERVE, true, false, "local", day, null));
        TestLog.awaitApplied(ReturneeState.TOPIC);
    }

    static List<TestLog.Event<ResumptionState>> events(String id) {
        return TestLog.eventsOf(ResumptionState.TOPIC, id);
    }
}
