package org.sitesentinel.siteregistry.siteimport;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.sitesentinel.platform.testing.Caller;

/** Files with sites, and what becomes of them. */
final class ImportFixture {
    static final String IMPORTS = "/api/v1/site-imports";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String HEADINGS = "场所类型,场所名称,区划代码,地址,管理方式,楼栋,登记日期\n";

    private ImportFixture() {}

    static String newName() {
        return "城西" + UUID.randomUUID();
    }

    static String compound(String name) {
        return "住宅小区,%s,630104,五四西路 1 号,物业公司,1号楼、2号楼,2022/3/1\n".formatted(name);
    }

    static Response csv(String text) {
        return send("text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static Response send(String type, byte[] body) {
        return as(Caller.as("bureau-admin"), type).body(body).post(IMPORTS);
    }

    /** Without a charset that nobody declared. */
    static RequestSpecification as(RequestSpecification caller, String type) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    /** Somebody who reads Chinese. */
    static RequestSpecification chinese(String role) {
        return RestAssured.given().auth().oauth2(Caller.token(role).sign()).header("Accept-Language", "zh-CN");
    }

    static ValidatableResponse completed(Response submitted) {
        String id = submitted.then().extract().path("id");
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(90))
                .until(() -> !Caller.as("bureau-admin")
                        .get(IMPORTS + "/" + id)
                        .path("status")
                        .equals("PROCESSING"));
        return Caller.as("bureau-admin").get(IMPORTS + "/" + id).then().statusCode(200);
    }

    static ValidatableResponse rows(Response submitted, String query) {
        return Caller.as("bureau-admin")
                .get(IMPORTS + "/" + submitted.path("id") + "/rows" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    static ValidatableResponse sites(String name) {
        return Caller.as("bureau-admin")
                .queryParam("name", name)
                .get("/api/v1/sites")
                .then()
                .statusCode(200);
    }
}
