package org.sitesentinel.inspection.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.sitesentinel.runtime.typeface.Typeface;

/**
 * Sets a filled document as a PDF: its paragraphs and tables in their order, with their sizes, alignment, indentation
 * and bold type, in the typeface that comes along. Pictures, colours and columns are left to the DOCX.
 */
@ApplicationScoped
class SetPdf {
    private final Typeface typeface;

    SetPdf(Typeface typeface) {
        this.typeface = typeface;
    }

    byte[] of(byte[] docx, String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument source = new XWPFDocument(new ByteArrayInputStream(docx));
                PDDocument target = new PDDocument()) {
            target.getDocumentInformation().setTitle(title);
            target.getDocumentCatalog().setLanguage("zh-CN");
            try (PdfPages pages = new PdfPages(target, typeface, PageMargins.of(source))) {
                for (IBodyElement element : source.getBodyElements()) {
                    set(element, pages);
                }
                pages.closePage();
                pages.repeat(texts(source.getHeaderList()), texts(source.getFooterList()));
            }
            target.save(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void set(IBodyElement element, PdfPages pages) throws IOException {
        if (element instanceof XWPFParagraph paragraph) {
            pages.paragraph(SetLines.of(paragraph, pages.width(), typeface));
        } else if (element instanceof XWPFTable table) {
            double[] columns = columns(table, pages.width());
            for (XWPFTableRow row : table.getRows()) {
                set(row, columns, pages);
            }
        }
    }

    private void set(XWPFTableRow row, double[] columns, PdfPages pages) throws IOException {
        List<XWPFTableCell> cells = row.getTableCells();
        double[] widths = new double[cells.size()];
        int column = 0;
        for (int i = 0; i < widths.length; i++) {
            for (int left = span(cells.get(i)); left > 0 && column < columns.length; left--) {
                widths[i] += columns[column++];
            }
        }
        List<List<SetLine>> lines = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            lines.add(SetLines.of(cells.get(i), Math.max(1, widths[i] - 2 * PdfPages.PADDING), typeface));
        }
        pages.row(lines, widths);
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    /** Widths in points: as the grid has them, fitted to the page; all alike where there is no grid. */
    private static double[] columns(XWPFTable table, double room) {
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        int count = table.getRows().stream()
                .mapToInt(row ->
                        row.getTableCells().stream().mapToInt(SetPdf::span).sum())
                .max()
                .orElse(1);
        double[] widths = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            boolean told = grid != null && i < grid.sizeOfGridColArray();
            widths[i] =
                    told ? Math.max(1, SetLines.points(grid.getGridColArray(i).getW())) : 1;
            sum += widths[i];
        }
        for (int i = 0; i < count; i++) {
            widths[i] *= room / sum;
        }
        return widths;
    }

    private static String texts(List<? extends XWPFHeaderFooter> parts) {
        return parts.stream()
                .map(XWPFHeaderFooter::getText)
                .distinct()
                .reduce("", String::concat)
                .strip();
    }
}
