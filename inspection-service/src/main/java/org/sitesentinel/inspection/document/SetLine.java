package org.sitesentinel.inspection.document;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * A line of text that is ready to be set, in points.
 *
 * @param indent from the left edge of its place
 * @param above free space over it
 */
record SetLine(String text, double size, boolean bold, double indent, double above, ParagraphAlignment alignment) {
    private static final double LEADING = 1.5;

    /** What it takes of a page. */
    double height() {
        return above + size * LEADING;
    }
}
