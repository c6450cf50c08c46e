package org.sitesentinel.reporting.briefing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A Word document on A4, in the typefaces of official papers. */
@ApplicationScoped
class WordForm {
    private static final String TITLE = "宋体";
    private static final String HEADING = "黑体";
    private static final String BODY = "仿宋";
    private static final String LATIN = "Times New Roman";

    /** Twentieths of a point. */
    private static final int TWO_CHARACTERS = 640;

    private final FormConfig config;

    WordForm(FormConfig config) {
        this.config = config;
    }

    byte[] of(Printable briefing) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            onA4(document);
            document.getProperties().getCoreProperties().setTitle(briefing.title());
            write(centred(document).createRun(), briefing.title(), TITLE, 22, true);
            write(centred(document).createRun(), briefing.status(), BODY, 12, false);
            for (Printable.Section section : briefing.sections()) {
                write(document.createParagraph().createRun(), section.heading(), HEADING, 16, false);
                section.paragraphs().forEach(paragraph -> write(document, paragraph));
            }
            briefing.imprint().forEach(line -> write(document.createParagraph().createRun(), line, BODY, 9, false));
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(XWPFDocument document, Printable.Paragraph paragraph) {
        XWPFParagraph line = document.createParagraph();
        line.setIndentationFirstLine(TWO_CHARACTERS);
        line.setSpacingBetween(1.5);
        write(line.createRun(), paragraph.number(), BODY, 16, false);
        for (Printable.Run run : paragraph.runs()) {
            if (run.href() == null) {
                write(line.createRun(), run.text(), BODY, 16, false);
            } else {
                XWPFRun figure = line.createHyperlinkRun(config.baseUrl() + run.href());
                figure.setUnderline(UnderlinePatterns.DOTTED);
                write(figure, run.text(), BODY, 16, false);
            }
        }
    }

    private static XWPFParagraph centred(XWPFDocument document) {
        XWPFParagraph line = document.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        return line;
    }

    private static void write(XWPFRun run, String text, String typeface, int points, boolean bold) {
        run.setText(text);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(typeface, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
    }

    private static void onA4(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1587));
        margins.setRight(BigInteger.valueOf(1474));
    }
}
