package org.sitesentinel.inspection.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.runtime.typeface.Typeface;

class SetPdfTest {
    private static final SetPdf SET = new SetPdf(new Typeface());
    private static final String LONG = "出入口未设置一米线，未查验健康码，Wanda Plaza 东区未消毒。\n".repeat(120);

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void theTemplatesThatComeAlongShowEveryField(DocumentKind kind) throws IOException {
        byte[] template = SetPdfTest.class
                .getResourceAsStream("/templates/" + kind.fileName() + ".docx")
                .readAllBytes();
        Map<DocumentField, String> texts = new EnumMap<>(DocumentField.class);
        kind.fields().forEach(field -> texts.put(field, field.label() + "之一，“引号”与𠀀字〔2022〕"));

        byte[] docx = FillTemplate.fill(template, texts);
        byte[] pdf = SET.of(docx, kind.title());

        for (DocumentField field : kind.fields()) {
            assertThat(Docx.text(docx)).contains(field.label() + "之一，“引号”与𠀀字〔2022〕");
            // The second plane's character is in no face: printers set a mark.
            assertThat(Docx.textOfPdf(pdf)).contains(field.label() + "之一，“引号”与〓字〔2022〕");
        }
        assertThat(Docx.text(docx)).contains(kind.title()).doesNotContain("{{", "}}");
        assertThat(Docx.textOfPdf(pdf)).contains(kind.title()).contains("1/1");
    }

    @Test
    void longTextsRunOnOverleafAndLeaveNoMargin() throws IOException {
        byte[] docx = Docx.made(document -> {
            document.createParagraph().createRun().setText("开头");
            for (String line : LONG.split("\n")) {
                document.createParagraph().createRun().setText(line);
            }
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("事实");
            table.getRow(0).getCell(1).setText(LONG.replace("\n", ""));
            document.createParagraph().createRun().setText("结尾");
        });

        byte[] pdf = SET.of(docx, "长文书");

        // The number of a page stands between what goes on overleaf.
        String text = Docx.textOfPdf(pdf).replaceAll("\\d+/\\d+", "");
        assertThat(text).startsWith("开头").endsWith("结尾");
        String once = Docx.dense(LONG.substring(0, LONG.indexOf('\n')));
        assertThat(count(text, once)).isEqualTo(2 * 120);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(3);
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    assertThat(glyph.getX()).isGreaterThan(40);
                    assertThat(glyph.getX() + glyph.getWidth()).isLessThan(PDRectangle.A4.getWidth() - 40);
                    assertThat(glyph.getY()).isBetween(20f, PDRectangle.A4.getHeight() - 20);
                }
            }.getText(read);
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void whatXmlHasNoPlaceForIsLeftOutAndBracesAreNoPlaceholders() {
        byte[] template = Docx.with("{{minutes}}");

        byte[] docx = FillTemplate.fill(
                template, Collections.singletonMap(DocumentField.MINUTES, "第一行\n第二\u0001行\t{{agency}}<b>&"));

        assertThat(Docx.text(docx)).isEqualTo("第一行第二行{{agency}}<b>&");
        assertThat(Docx.textOfPdf(SET.of(docx, "t"))).contains("第一行第二行{{agency}}<b>&");
    }
}
