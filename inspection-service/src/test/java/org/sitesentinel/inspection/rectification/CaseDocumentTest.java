package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.inspection.document.DocumentFormat;
import org.sitesentinel.inspection.document.Docx;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

/** What is served in a case, as it is read afterwards. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class CaseDocumentTest {
    private final DataSource database;

    CaseDocumentTest(DataSource database) {
        this.database = database;
    }

    private static Response document(String id, String what, String type) {
        return Caller.as("inspector").accept(type).get(CaseFixture.CASES + "/" + id + "/" + what);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void theOrderHoldsEveryFieldInBothForms() throws Exception {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.ordered(site);
        Response view = document(id, "order", "application/json");
        view.then()
                .statusCode(200)
                .body("ordinal", equalTo(1))
                .body("partyName", equalTo("西宁示例物业服务有限公司"))
                .body("place", equalTo("测试场所"))
                .body("document.templateVersion", equalTo(0))
                .body("receipt", nullValue());

        byte[] docx = document(id, "order", DocumentFormat.DOCX_TYPE)
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.DOCX_TYPE)
                .header("Content-Disposition", containsString("order-to-rectify-1.docx"))
                .header("ETag", notNullValue())
                .extract()
                .asByteArray();
        byte[] pdf = document(id, "order", "application/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        for (String text : List.of(Docx.text(docx), Docx.textOfPdf(pdf))) {
            assertThat(text)
                    .contains(
                            "西宁市城西区住房和建设局",
                            "责令限期整改通知书",
                            view.path("documentNumber"),
                            "西宁示例物业服务有限公司",
                            "91350100M000100Y43",
                            "项目经理",
                            "测试场所",
                            "2022年3月10日",
                            "出入口未设置一米线。",
                            "现场检查记录",
                            "《青海省物业管理条例》第五十条",
                            "《物业管理条例》",
                            "设置一米线并安排专人值守。",
                            "2022年3月20日",
                            "本机关将组织复查",
                            "移送有处罚权的机关",
                            "行政复议",
                            "青A0001234、青A0005678",
                            "（印章）",
                            "2022年3月13日",
                            "送达回证");
        }
        assertThat(sha256(docx)).isEqualTo(view.path("document.docx"));
        assertThat(sha256(pdf)).isEqualTo(view.path("document.pdf"));
        document(id, "order", "image/png").then().statusCode(406);
    }

    /** Another template, a receipt, an extension, a closing: what was served stays what it was. */
    @Test
    void whatWasServedStaysWhatItWas() throws Exception {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.ordered(site);
        byte[] served = document(id, "order", DocumentFormat.DOCX_TYPE).asByteArray();

        CaseFixture.taken(id, "order/receipt", 2, CaseFixture.receipt(CaseFixture.scan(site)));
        CaseFixture.taken(id, "extension", 3, CaseFixture.EXTENSION);

        assertThat(document(id, "order", DocumentFormat.DOCX_TYPE).asByteArray())
                .isEqualTo(served);
        document(id, "order", "application/json")
                .then()
                .body("deadline", equalTo("2022-03-20"))
                .body("receipt.receivedOn", equalTo("2022-03-13"))
                .body("receipt.recipientPost", equalTo("项目经理"));
        for (String change : List.of(
                "update served_document set pdf = '' where case_id = '" + id + "'",
                "delete from served_document where case_id = '" + id + "'",
                "update served_order set facts = '' where case_id = '" + id + "'",
                "update rectification_step set taken_by = '' where case_id = '" + id + "'",
                "delete from rectification_step where case_id = '" + id + "'",
                "update order_receipt set method = 'POST'")) {
            assertThatThrownBy(() -> execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("written once");
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    @Test
    void eachOrderOfACaseKeepsItsDocument() {
        String id = CaseFixture.ordered(CaseFixture.site());
        CaseFixture.taken(id, "second-order", 2, CaseFixture.SECOND_ORDER);

        String first = Docx.text(
                document(id, "order?ordinal=1", DocumentFormat.DOCX_TYPE).asByteArray());
        String second =
                Docx.text(document(id, "order", DocumentFormat.DOCX_TYPE).asByteArray());

        assertThat(first).contains("2022年3月20日").doesNotContain("2022年3月28日");
        assertThat(second).contains("2022年3月28日").doesNotContain("2022年3月20日");
        document(id, "order?ordinal=3", "application/json").then().statusCode(404);
        document(id, "order?ordinal=x", "application/json").then().statusCode(400);
    }

    @Test
    void theInterviewIsRecordedLikewiseAndComesBackSigned() throws Exception {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.open(site);
        document(id, "interview", "application/json").then().statusCode(404);
        document(id, "interview", "application/pdf").then().statusCode(404);
        CaseFixture.taken(id, "interview", 1, CaseFixture.INTERVIEW.replace("{", "{\"officers\": [\"青A0001234\"], "));

        Response view = document(id, "interview", "application/json");
        view.then()
                .statusCode(200)
                .body("heldOn", equalTo("2022-03-12"))
                .body("details.intervieweePost", equalTo("项目经理"))
                .body("document.docx", matchesPattern("[0-9a-f]{64}"))
                .body("signing", nullValue());
        byte[] docx = document(id, "interview", DocumentFormat.DOCX_TYPE).asByteArray();
        byte[] pdf = document(id, "interview", "application/pdf").asByteArray();
        for (String text : List.of(Docx.text(docx), Docx.textOfPdf(pdf))) {
            assertThat(text).contains("约谈", "测试场所", "2022年3月12日", "2022年3月10日", "项目经理", "青A0001234", "已当面说明问题，要求立即整改。");
        }
        assertThat(sha256(pdf)).isEqualTo(view.path("document.pdf"));

        String scan = CaseFixture.scan(site);
        CaseFixture.taken(id, "interview/signing", 2, CaseFixture.signing(scan))
                .body("status", equalTo("INTERVIEWED"))
                .body("nextSteps", contains("ORDER", "WITHDRAWAL"));
        CaseFixture.take(id, "interview/signing", 3, CaseFixture.signing(scan))
                .then()
                .statusCode(409)
                .body("guard", equalTo("INTERVIEW_UNSIGNED"));
        document(id, "interview", "application/json").then().body("signing.scan", equalTo(scan));
    }

    @Test
    void isSeenInItsScopeAlone() {
        SiteRef site = CaseFixture.site();
        String id = CaseFixture.ordered(site);
        String order = CaseFixture.CASES + "/" + id + "/order";

        Caller.with(Caller.token("site-operator").sites(site.id()))
                .accept("application/pdf")
                .get(order)
                .then()
                .statusCode(200);
        Caller.with(Caller.token("inspector").districts("11"))
                .accept("application/pdf")
                .get(order)
                .then()
                .statusCode(404);
        Caller.with(Caller.token("inspector").districts("11"))
                .get(order + "s")
                .then()
                .statusCode(404);
        Caller.as("frontend").accept("application/pdf").get(order).then().statusCode(403);
    }
}
