package org.sitesentinel.inspection.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class TemplateResourceTest {
    private static final String TEMPLATES = "/api/v1/order-templates";
    private static final String INTERVIEW = TEMPLATES + "/INTERVIEW_RECORD";
    private static final String DOCX = DocumentFormat.DOCX_TYPE;

    private static Response put(String path, long version, byte[] docx) {
        return Caller.as("bureau-admin")
                .contentType(DOCX)
                .header("If-Match", "\"" + version + "\"")
                .body(docx)
                .put(path);
    }

    private static byte[] shipped(String kind) {
        return Caller.as("inspector")
                .accept(DOCX)
                .get(TEMPLATES + "/" + kind + "?version=0")
                .then()
                .statusCode(200)
                .contentType(DOCX)
                .extract()
                .asByteArray();
    }

    /** The shipped template as an editor saves it, with something changed. */
    private static byte[] edited(String kind, String from, String to) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(shipped(kind)))) {
            document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> run.text().contains(from))
                    .forEach(run -> run.setText(run.text().replace(from, to), 0));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void tellsWhatPlaceholdersEachMustHave() {
        Caller.as("inspector")
                .get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("items.kind", contains("ORDER_TO_RECTIFY", "INTERVIEW_RECORD"))
                .body(
                        "items[0].fields.name",
                        hasItems("documentNumber", "partyName", "creditCode", "provision", "remedies", "officers"))
                .body("items[0].fields.label", hasItems("文书编号", "当事人", "统一社会信用代码"))
                .body("items[1].fields.name", hasItems("minutes", "intervieweePost"));
    }

    @Test
    void anEditedTemplateTakesTheNextVersionAndTheOldOnesStay() {
        long before = version();
        byte[] edited = edited("INTERVIEW_RECORD", "约谈记录", "约谈笔录");

        put(INTERVIEW, before, edited)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + (before + 1) + "\""))
                .body("versions[0].version", equalTo((int) before + 1))
                .body("versions[0].recordedBy", equalTo("test"))
                .body("sha256", equalTo(Sha256.of(edited)));
        put(INTERVIEW, before, edited).then().statusCode(412);
        Caller.as("bureau-admin")
                .contentType(DOCX)
                .body(edited)
                .put(INTERVIEW)
                .then()
                .statusCode(428);

        byte[] inForce = Caller.as("bureau-admin").accept(DOCX).get(INTERVIEW).asByteArray();
        assertThat(inForce).isEqualTo(edited);
        assertThat(Docx.text(shipped("INTERVIEW_RECORD"))).contains("约谈记录");
        Caller.as("bureau-admin")
                .accept(DOCX)
                .get(INTERVIEW + "?version=99")
                .then()
                .statusCode(404);
        // Back to what it was, for other tests' sake.
        put(INTERVIEW, before + 1, shipped("INTERVIEW_RECORD")).then().statusCode(200);
    }

    private static long version() {
        return Caller.as("inspector").get(INTERVIEW).jsonPath().getLong("version");
    }

    @ParameterizedTest
    @CsvSource({
        "{{约谈内容}}, {{约谈内容}}{{被约谈人姓名}}, unknown-placeholder, 被约谈人姓名",
        "{{约谈内容}}, {{约谈内容}}{{@seal}}, unknown-placeholder, seal",
        "{{约谈内容}}, {{约谈内容}}{{+passwords}}, unknown-placeholder, passwords",
        "{{约谈内容}}, {{约谈内容}}{{documentNumber}}, unknown-placeholder, documentNumber",
        "{{约谈内容}}, （略）, missing-placeholder, minutes",
        "{{约谈内容}}, {{?minutes}}{{约谈内容}}, template-syntax, ''",
    })
    void namesThePlaceholdersThatAreWrong(String from, String to, String code, String name) {
        put(INTERVIEW, version(), edited("INTERVIEW_RECORD", from, to))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.message", containsString(name));
    }

    @Test
    void aPlaceholderThatNoPdfShowsIsRefused() throws IOException {
        String shape = "<w:pict xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>"
                + "{{minutes}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>";
        byte[] boxed;
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(edited("INTERVIEW_RECORD", "{{约谈内容}}", "见文本框")))) {
            var run = document.createParagraph().createRun();
            run.getCTR().addNewPict().set(XmlObject.Factory.parse(shape).selectPath("*")[0]);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            boxed = bytes.toByteArray();
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }

        put(INTERVIEW, version(), boxed)
                .then()
                .statusCode(400)
                .body("errors.code", hasSize(1))
                .body("errors[0].message", containsString("minutes"));
    }

    @Test
    void refusesWhatIsNoPlainDocument() throws IOException {
        byte[] linked = Docx.made(document -> {
            document.createParagraph().createRun().setText("{{minutes}}");
            document.getPackagePart()
                    .addExternalRelationship(
                            "http://evil.example/t.dotm",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
        });
        List<byte[]> none = new ArrayList<>();
        none.add(new byte[0]);
        none.add("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));
        none.add("{\"docx\": true}".getBytes(StandardCharsets.UTF_8));
        none.add(zipOf("readme.txt", 10));
        none.add(zipOf("word/document.xml", 200_000_000));
        for (byte[] body : none) {
            put(INTERVIEW, version(), body).then().statusCode(400).body("errors.code", hasItem("no-docx"));
        }
        put(INTERVIEW, version(), linked).then().statusCode(400).body("errors.code", hasItem("external-part"));
        put(INTERVIEW, version(), new byte[2_000_000]).then().statusCode(413);
        Caller.as("bureau-admin")
                .header("If-Match", "\"0\"")
                .body("{}")
                .put(INTERVIEW)
                .then()
                .statusCode(415);
        put(TEMPLATES + "/LETTER", 0, linked).then().statusCode(404);
    }

    /** Its one entry unpacks to so many blanks. */
    private static byte[] zipOf(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.wordprocessingml.document.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            byte[] blanks = new byte[Math.min(size, 1_000_000)];
            Arrays.fill(blanks, (byte) ' ');
            for (int written = 0; written < size; written += blanks.length) {
                zip.write(blanks);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}: read {1}, write {2}")
    @CsvSource({
        "inspector, 200, 403",
        "site-operator, 403, 403",
        "analyst, 403, 403",
        "frontend, 403, 403",
        "district-system, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int read, int write) {
        Caller.as(role).get(INTERVIEW).then().statusCode(read);
        Caller.as(role)
                .contentType(DOCX)
                .header("If-Match", "\"0\"")
                .body(new byte[1])
                .put(INTERVIEW)
                .then()
                .statusCode(write);
        RestAssured.get(INTERVIEW).then().statusCode(401);
    }
}
