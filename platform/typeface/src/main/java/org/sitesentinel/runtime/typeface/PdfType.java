package org.sitesentinel.runtime.typeface;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface in one PDF. Text stays text; of the faces only what is used is embedded. */
public final class PdfType {
    private final Typeface typeface;
    private final Map<Face, PDFont> fonts = new HashMap<>();

    public PdfType(PDDocument document, Typeface typeface) throws IOException {
        this.typeface = typeface;
        for (Face face : typeface.faces()) {
            fonts.put(face, PDType0Font.load(document, face.font(), true));
        }
    }

    /**
     * Shows a settable text from its baseline's left end on.
     *
     * @param y from the page's lower edge, in points like all the rest
     */
    public void show(PDPageContentStream content, String text, double x, double y, double size) throws IOException {
        content.beginText();
        content.newLineAtOffset((float) x, (float) y);
        for (Typeface.Run run : typeface.runs(text)) {
            content.setFont(fonts.get(run.face()), (float) size);
            content.showText(run.text());
        }
        content.endText();
    }
}
