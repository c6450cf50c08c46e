package org.sitesentinel.inspection.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.typeface.PdfType;
import org.sitesentinel.runtime.typeface.Typeface;

/** Pages of A4 that lines run down. What does not fit goes on overleaf. */
final class PdfPages implements AutoCloseable {
    /** Between a cell's edge and its text. */
    static final double PADDING = 4;

    private static final double ASCENT = 1.1;
    private static final double SMALL = 9;
    private static final float RULE = 0.5f;
    private static final float BOLD = 0.035f;

    private final PDDocument document;
    private final Typeface typeface;
    private final PdfType type;
    private final PageMargins margins;
    private @Nullable PDPageContentStream page;

    /** From the page's lower edge. */
    private double y;

    PdfPages(PDDocument document, Typeface typeface, PageMargins margins) throws IOException {
        this.document = document;
        this.typeface = typeface;
        this.type = new PdfType(document, typeface);
        this.margins = margins;
    }

    double width() {
        return PDRectangle.A4.getWidth() - margins.left() - margins.right();
    }

    void paragraph(List<SetLine> lines) throws IOException {
        for (SetLine line : lines) {
            PDPageContentStream content = room(line.height());
            show(content, line, margins.left(), width(), y);
            y -= line.height();
        }
    }

    /** A row of cells with their frames; one that is longer than what is left of the page is parted. */
    void row(List<List<SetLine>> cells, double[] widths) throws IOException {
        List<List<SetLine>> left = new ArrayList<>(cells);
        boolean more = true;
        while (more) {
            double tallest = left.stream()
                    .filter(cell -> !cell.isEmpty())
                    .mapToDouble(cell -> cell.get(0).height())
                    .max()
                    .orElse(SMALL);
            PDPageContentStream content = room(tallest + 2 * PADDING);
            double limit = y - margins.bottom() - 2 * PADDING;
            double height = 0;
            double x = margins.left();
            for (int i = 0; i < widths.length; i++) {
                int fits = fitting(left.get(i), limit);
                double top = y - PADDING;
                for (SetLine line : left.get(i).subList(0, fits)) {
                    show(content, line, x + PADDING, widths[i] - 2 * PADDING, top);
                    top -= line.height();
                }
                height = Math.max(height, y - top + PADDING);
                left.set(i, left.get(i).subList(fits, left.get(i).size()));
                x += widths[i];
            }
            frame(content, widths, height);
            y -= height;
            more = left.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    private static int fitting(List<SetLine> lines, double limit) {
        double used = 0;
        for (int i = 0; i < lines.size(); i++) {
            used += lines.get(i).height();
            if (used > limit) {
                return i;
            }
        }
        return lines.size();
    }

    private void frame(PDPageContentStream content, double[] widths, double height) throws IOException {
        content.setLineWidth(RULE);
        double x = margins.left();
        for (double width : widths) {
            content.addRect((float) x, (float) (y - height), (float) width, (float) height);
            x += width;
        }
        content.stroke();
    }

    private void show(PDPageContentStream content, SetLine line, double x, double width, double top)
            throws IOException {
        if (line.text().isEmpty()) {
            return;
        }
        double free = width - line.indent() - typeface.width(line.text()) * line.size();
        double shift = line.alignment() == ParagraphAlignment.CENTER
                ? free / 2
                : line.alignment() == ParagraphAlignment.RIGHT || line.alignment() == ParagraphAlignment.END ? free : 0;
        content.setRenderingMode(line.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth((float) line.size() * BOLD);
        double baseline = top - line.above() - line.size() * ASCENT;
        type.show(content, line.text(), x + line.indent() + Math.max(0, shift), baseline, line.size());
    }

    /** The page that has so much room; a new one where this one has not. */
    private PDPageContentStream room(double height) throws IOException {
        PDPageContentStream current = page;
        if (current != null && y - height >= margins.bottom()) {
            return current;
        }
        closePage();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        PDPageContentStream begun = new PDPageContentStream(document, next);
        page = begun;
        y = PDRectangle.A4.getHeight() - margins.top();
        return begun;
    }

    /** Sets header and footer on every page, beside its number. */
    void repeat(String header, String footer) throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream content =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                double bottom = Math.max(SMALL, margins.bottom() / 2);
                small(content, header, PDRectangle.A4.getHeight() - Math.max(2 * SMALL, margins.top() / 2));
                small(content, footer, bottom + 1.5 * SMALL);
                small(content, (i + 1) + " / " + pages, bottom);
            }
        }
    }

    private void small(PDPageContentStream content, String text, double at) throws IOException {
        String settable = typeface.settable(text);
        double wide = typeface.width(settable) * SMALL;
        double size = wide > width() ? SMALL * width() / wide : SMALL;
        double x = margins.left() + Math.max(0, (width() - wide) / 2);
        if (!settable.isEmpty()) {
            type.show(content, settable, x, at, size);
        }
    }

    void closePage() throws IOException {
        PDPageContentStream current = page;
        page = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public void close() throws IOException {
        closePage();
    }
}
