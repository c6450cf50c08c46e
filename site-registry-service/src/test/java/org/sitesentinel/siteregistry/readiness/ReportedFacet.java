package org.sitesentinel.siteregistry.readiness;

import io.restassured.response.Response;
import java.util.List;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.platform.embedded.UnsignedToken;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.siteregistry.site.Report;
import org.sitesentinel.siteregistry.site.SiteFixture.Compound;

/** The facets that people report, each with a report that its resource takes. */
enum ReportedFacet {
    ACCESS_CONTROL("access-control", "access-control", "changedOn", """
            {"status": "INSTALLING", "pilot": false, "changedOn": "%s"}"""),
    SUPPLY_RESERVE("supply-reserve", "supply-reserve", "reportedOn", """
            {"items": [{"name": "口罩", "stock": 450, "dailyUse": 50}], "reportedOn": "%s"}"""),
    ISOLATION_ROOMS("isolation-rooms", "isolation-rooms", "reportedOn", """
            {"rooms": [{"name": "隔离室1", "capacity": 2, "inUse": 1}], "reportedOn": "%s"}"""),
    /** A log: each entry stands for itself. */
    DISINFECTION("disinfections", "disinfection", "doneOn", """
            {"area": "食堂", "agent": "84 消毒液", "post": "PROPERTY_STAFF", "doneOn": "%s"}""");

    private final String path;
    private final String entity;
    private final String dateField;
    private final String body;

    ReportedFacet(String path, String entity, String dateField, String body) {
        this.path = path;
        this.entity = entity;
        this.dateField = dateField;
        this.body = body;
    }

    /** The name of the field with the day of a report. */
    String dateField() {
        return dateField;
    }

    String path(Compound site) {
        return site.path() + "/" + path;
    }

    /** Where it is read, with what was reported before where that stands apart. */
    List<String> pathsToRead(Compound site) {
        return this == DISINFECTION ? List.of(path(site)) : List.of(path(site), path(site) + "/history");
    }

    /** The status of a report that is taken. */
    int taken() {
        return this == DISINFECTION ? 201 : 200;
    }

    /** What is reported for a day. */
    Report on(Compound site, String day) {
        return new Report(path(site), body.formatted(day));
    }

    /** Reports as the bureau does: from a version, where there are versions. */
    Response report(Compound site, String day, int version) {
        return report(site, day, version, Caller.token("bureau-admin"));
    }

    Response report(Compound site, String day, int version, UnsignedToken reporter) {
        return this == DISINFECTION
                ? Caller.with(reporter).body(body.formatted(day)).post(path(site))
                : on(site, day).from("\"" + version + "\"", reporter);
    }

    List<TestLog.Event<ReadinessState>> events(Compound site) {
        return TestLog.eventsOf(ReadinessState.TOPIC, site.id() + ":" + entity);
    }
}
