package org.sitesentinel.vaccination.dose;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.number;
import static org.sitesentinel.vaccination.dose.DoseFixture.rows;
import static org.sitesentinel.vaccination.dose.DoseFixture.send;
import static org.sitesentinel.vaccination.dose.DoseFixture.status;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonRefs;

/** Doses in workbooks as people make them: each row is read as it was meant, or refused with a code that says why. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DoseWorkbookTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[] HEADINGS = {"记录编号", "证件类型*", " 证件号码", "疫苗产品", "剂次", "接种日期", "信息来源", "备注说明"};
    private static final String CORONAVAC = "科兴新冠灭活疫苗（克尔来福）";

    private final PersonRefs refs;

    DoseWorkbookTest(PersonRefs refs) {
        this.refs = refs;
    }

    private static Response sent(Consumer<Worksheet> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "test", "1.0");
        Worksheet sheet = book.newWorksheet("接种");
        for (int i = 0; i < HEADINGS.length; i++) {
            sheet.value(0, i, HEADINGS[i]);
        }
        rows.accept(sheet);
        book.finish();
        return send(XLSX, out.toByteArray());
    }

    /** A row that is as it should be, to be spoilt. */
    private static void row(Worksheet sheet, int at, String number) {
        sheet.value(at, 0, newReference());
        sheet.value(at, 1, "居民身份证");
        sheet.value(at, 2, number);
        sheet.value(at, 3, CORONAVAC);
        sheet.value(at, 4, 1);
        sheet.value(at, 5, LocalDate.of(2021, 5, 1));
        sheet.style(at, 5).format("yyyy-mm-dd").set();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(letter -> wide.append((char) (letter + 0xFEE0)));
        return wide.toString();
    }

    private String ref(String number) {
        return refs.of(DocumentType.RESIDENT_ID, number);
    }

    @Test
    void readsFullWidthDigitsTextInNumberCellsAndHiddenRows() throws IOException {
        String person = number();
        String hidden = number();

        Response sent = sent(sheet -> {
            row(sheet, 1, fullWidth(person));
            sheet.value(1, 4, "１");
            sheet.value(1, 5, "２０２１年５月１日");
            row(sheet, 2, person);
            sheet.value(2, 0, 20220331);
            sheet.value(2, 3, "coronavac");
            sheet.value(2, 4, "2.0");
            sheet.value(2, 5, LocalDate.of(2021, 5, 22));
            sheet.value(2, 7, "没有这一列");
            row(sheet, 3, hidden);
            sheet.value(3, 6, "接种凭证");
            sheet.hideRow(3);
        });

        sent.then()
                .statusCode(201)
                .body("unknownColumns", contains(8))
                .body("created", equalTo(3))
                .body("rejected", equalTo(0));
        rows(sent).body("items.line", contains(2, 3, 4)).body("items[1].reference", equalTo("20220331"));
        status(ref(person), "2021-05-22").statusCode(200).body("state", equalTo("PRIMARY_COMPLETE"));
        status(ref(hidden), "2021-05-22").statusCode(200).body("state", equalTo("PRIMARY_INCOMPLETE"));
    }

    @Test
    void whatIsMergedOrAFormulaSaysNothingBelowItsFirstCell() throws IOException {
        String person = number();

        Response sent = sent(sheet -> {
            row(sheet, 1, person);
            row(sheet, 2, person);
            sheet.value(2, 3, (String) null);
            sheet.range(1, 3, 2, 3).merge();
            // A formula that nobody has computed.
            row(sheet, 3, person);
            sheet.formula(3, 5, "F2+21");
            row(sheet, 4, person);
            sheet.formula(4, 0, "A2");
        });

        sent.then().statusCode(201).body("created", equalTo(1)).body("rejected", equalTo(3));
        rows(sent)
                .body("items.outcome", contains("CREATED", "REJECTED", "REJECTED", "REJECTED"))
                .body("items[1].errors.collect { it.pointer + ' ' + it.code }", contains("/product required"))
                .body("items[2].errors.collect { it.pointer + ' ' + it.code }", contains("/day required"))
                .body("items[3].errors.collect { it.pointer + ' ' + it.code }", contains("/reference required"));
        status(ref(person), "2021-06-30").body("dosesKnown", equalTo(1));
    }

    @Test
    void whatIsNoValueOfItsColumnIsRefusedWithItsCode() throws IOException {
        String person = number();

        Response sent = sent(sheet -> {
            row(sheet, 1, person);
            sheet.value(1, 4, "第一针");
            row(sheet, 2, person);
            sheet.value(2, 5, "2021年2月30日");
            row(sheet, 3, person);
            sheet.value(3, 3, "某某疫苗");
            // A number that a spreadsheet keeps is cut to fifteen digits.
            row(sheet, 4, person);
            sheet.value(4, 2, 123456789012345000L);
            row(sheet, 5, person);
            sheet.value(5, 1, "工牌");
            row(sheet, 6, person);
            sheet.value(6, 4, 1.5);
            row(sheet, 7, person);
            sheet.value(7, 5, true);
        });

        sent.then().statusCode(201).body("created", equalTo(0)).body("rejected", equalTo(7));
        rows(sent)
                .body("items.line", contains(2, 3, 4, 5, 6, 7, 8))
                .body(
                        "items.collect { it.errors[0].pointer + ' ' + it.errors[0].code }",
                        contains(
                                "/doseNumber integer",
                                "/day date",
                                "/product unknown-product",
                                "/documentNumber document-number",
                                "/documentType enum",
                                "/doseNumber integer",
                                "/day date"))
                .body("items.findAll { it.errors.size() > 1 && it.line != 6 }", empty());
        status(ref(person)).statusCode(404);
    }
}
