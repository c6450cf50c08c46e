package org.sitesentinel.siteregistry.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.sitesentinel.runtime.typeface.PdfType;
import org.sitesentinel.runtime.typeface.Typeface;

/** Draws sheets as the pages of one PDF. Text stays text; of the fonts only what is used is embedded. */
@ApplicationScoped
class PdfPosters {
    private final Typeface typeface;

    PdfPosters(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Draws a page a sheet; sheets are taken one by one, so that a large site needs no room for all of them. */
    void draw(String title, Stream<Sheet> sheets, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("zh-CN");
            PdfType type = new PdfType(document, typeface);
            for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
                PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawShapes(content, sheet);
                    for (Line line : sheet.lines()) {
                        type.show(content, line.text(), line.x(), Sheet.HEIGHT - line.baseline(), line.size());
                    }
                }
            }
            document.save(out);
        }
    }

    /** All in one path: filled one by one, neighbours would show seams. PDF counts y from below. */
    private static void drawShapes(PDPageContentStream content, Sheet sheet) throws IOException {
        for (double y : sheet.rules()) {
            content.addRect(
                    (float) Sheet.MARGIN,
                    (float) (Sheet.HEIGHT - y - Sheet.RULE),
                    (float) (Sheet.WIDTH - 2 * Sheet.MARGIN),
                    (float) Sheet.RULE);
        }
        double module = sheet.module();
        for (QrCode.Bar bar : sheet.qr().bars()) {
            content.addRect(
                    (float) (sheet.qrX() + bar.x() * module),
                    (float) (Sheet.HEIGHT - sheet.qrY() - (bar.y() + 1) * module),
                    (float) (bar.length() * module),
                    (float) module);
        }
        content.fill();
    }
}
