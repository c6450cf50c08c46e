package org.sitesentinel.screening.personnel;

import io.restassured.response.ValidatableResponse;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.screening.returnee.ReturneeFixture;

/** People who join sites, from 2022-03-01 on unless said otherwise. */
public final class PersonnelFixture {
    public static final String NAME = "赵铁柱";
    public static final String PHONE = "13909710042";

    private PersonnelFixture() {}

    public static String personnel(SiteRef site) {
        return "/api/v1/sites/" + site.id() + "/personnel";
    }

    /** Somebody whose number nobody else has. */
    public static String member() {
        return member(ReturneeFixture.number(), Post.CONSTRUCTION_WORKER, "2022-03-01");
    }

    public static String member(String number, Post post, String joined) {
        return """
                {"person": {"name": "%s", "documentType": "RESIDENT_ID", "documentNumber": "%s", "phone": "%s"},
                 "post": "%s", "joined": "%s"}""".formatted(NAME, number, PHONE, post, joined);
    }

    public static ValidatableResponse joined(SiteRef site, String member) {
        return Caller.as("bureau-admin")
                .body(member)
                .post(personnel(site))
                .then()
                .statusCode(201);
    }

    /** A span's id and version: for {@code If-Match}. */
    public static ValidatableResponse leaves(SiteRef site, String id, int version, String day) {
        return Caller.as("bureau-admin")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"left\": \"%s\"}".formatted(day))
                .post(personnel(site) + "/" + id + "/leaving")
                .then();
    }
}
