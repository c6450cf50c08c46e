package org.sitesentinel.inspection.document;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** What a page leaves free, in points. */
record PageMargins(double top, double right, double bottom, double left) {
    private static final double USUAL = 72;
    private static final double LARGEST = 200;

    static PageMargins of(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        CTPageMar margins = section == null ? null : section.getPgMar();
        return margins == null
                ? new PageMargins(USUAL, USUAL, USUAL, USUAL)
                : new PageMargins(
                        within(margins.getTop()),
                        within(margins.getRight()),
                        within(margins.getBottom()),
                        within(margins.getLeft()));
    }

    /** Room enough for text must be left, whatever the template says. */
    private static double within(Object twips) {
        return Math.min(LARGEST, Math.max(0, SetLines.points(twips)));
    }
}
