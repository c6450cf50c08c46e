package org.sitesentinel.siteregistry.poster;

import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.runtime.typeface.Lines;
import org.sitesentinel.runtime.typeface.Typeface;

/**
 * A place for text, in points from the sheet's upper left corner. Text is centred; it wraps, and shrinks until it fits.
 *
 * @param largest size that is tried first
 */
record TextBox(double x, double y, double width, double height, int largest) {
    private static final double LEADING = 1.3;
    private static final double ASCENT = 0.95;
    private static final int SMALLEST = 4;

    /** The lines of a settable text, none outside this box. */
    List<Line> set(String text, Typeface typeface) {
        for (int size = largest; ; size--) {
            List<String> lines = Lines.wrap(text, width / size, typeface);
            if (lines.size() * size * LEADING <= height || size == SMALLEST) {
                return place(lines, size, typeface);
            }
        }
    }

    private List<Line> place(List<String> lines, int size, Typeface typeface) {
        int room = (int) Math.max(1, height / (size * LEADING));
        List<String> shown = lines.subList(0, Math.min(room, lines.size()));
        double top = y + (height - shown.size() * size * LEADING) / 2;
        List<Line> placed = new ArrayList<>();
        for (String line : shown) {
            double wide = typeface.width(line) * size;
            double baseline = top + placed.size() * size * LEADING + size * ASCENT;
            placed.add(Line.of(line, x + (width - wide) / 2, baseline, size, typeface));
        }
        return placed;
    }
}
