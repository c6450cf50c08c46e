package org.sitesentinel.inspection.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.typeface.Lines;
import org.sitesentinel.runtime.typeface.Typeface;

/** Breaks paragraphs into lines. */
final class SetLines {
    private static final double TWIPS = 20;
    private static final double USUAL_SIZE = 10.5;
    private static final double SMALLEST_SIZE = 4;
    private static final double LARGEST_SIZE = 72;

    private SetLines() {}

    /** Of a paragraph; an empty one is an empty line. */
    static List<SetLine> of(XWPFParagraph paragraph, double width, Typeface typeface) {
        double size = size(paragraph);
        boolean bold = paragraph.getRuns().stream().anyMatch(XWPFRun::isBold);
        double indent = Math.min(width / 2, Math.max(0, paragraph.getIndentationLeft() / TWIPS));
        double first = Math.min(width / 2, Math.max(0, paragraph.getIndentationFirstLine() / TWIPS));
        double above = Math.min(LARGEST_SIZE, Math.max(0, paragraph.getSpacingBefore() / TWIPS));
        List<SetLine> lines = new ArrayList<>();
        for (String text : text(paragraph).split("\n", -1)) {
            boolean starts = lines.isEmpty();
            double indented = starts ? first : 0;
            List<String> wrapped = wrap(typeface.settable(text), width - indent, indented, size, typeface);
            for (int i = 0; i < wrapped.size(); i++) {
                double from = i == 0 ? indent + indented : indent;
                double space = starts && i == 0 ? above : 0;
                lines.add(new SetLine(wrapped.get(i), size, bold, from, space, paragraph.getAlignment()));
            }
        }
        return lines;
    }

    /** The first line has less room where it is indented. */
    private static List<String> wrap(String text, double room, double first, double size, Typeface typeface) {
        if (text.isEmpty()) {
            return List.of("");
        }
        List<String> lines = new ArrayList<>();
        String begin = Lines.wrap(text, (room - first) / size, typeface).get(0);
        lines.add(begin);
        lines.addAll(Lines.wrap(text.substring(begin.length()).strip(), room / size, typeface));
        return lines;
    }

    /** Of a cell, tables within it included. */
    static List<SetLine> of(XWPFTableCell cell, double width, Typeface typeface) {
        List<SetLine> lines = new ArrayList<>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.addAll(of(paragraph, width, typeface));
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    row.getTableCells().forEach(inner -> lines.addAll(of(inner, width, typeface)));
                }
            }
        }
        return lines;
    }

    private static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        paragraph.getRuns().forEach(run -> text.append(run.text()));
        return text.toString();
    }

    private static double size(XWPFParagraph paragraph) {
        double largest = paragraph.getRuns().stream()
                .map(XWPFRun::getFontSizeAsDouble)
                .mapToDouble(size -> size == null ? usual(paragraph) : size)
                .max()
                .orElseGet(() -> usual(paragraph));
        return Math.min(LARGEST_SIZE, Math.max(SMALLEST_SIZE, largest));
    }

    private static double usual(XWPFParagraph paragraph) {
        XWPFDocument document = paragraph.getDocument();
        XWPFStyles styles = document == null ? null : document.getStyles();
        if (styles == null || styles.getDefaultRunStyle() == null) {
            return USUAL_SIZE;
        }
        Double told = styles.getDefaultRunStyle().getFontSizeAsDouble();
        return told == null || told <= 0 ? USUAL_SIZE : told;
    }

    /** Points of what OOXML gives in twentieths; 0 of what it gives otherwise. */
    static double points(@Nullable Object twips) {
        return twips instanceof BigInteger number ? number.doubleValue() / TWIPS : 0;
    }
}
