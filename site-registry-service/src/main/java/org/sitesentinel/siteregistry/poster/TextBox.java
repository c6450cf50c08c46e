package org.sitesentinel.siteregistry.poster;

import java.util.ArrayList;
import java.util.List;

/**
 * A place for text, in points from the sheet's upper left corner. Text is centred; it wraps, and shrinks until it fits.
 *
 * @param largest size that is tried first
 */
record TextBox(double x, double y, double width, double height, int largest) {
    private static final double LEADING = 1.3;
    private static final double ASCENT = 0.95;
    private static final int SMALLEST = 4;
    private static final String NEVER_FIRST = "，。、：；！？）》”’,.:;!?)";

    /** The lines of a settable text, none outside this box. */
    List<Line> set(String text, Typeface typeface) {
        for (int size = largest; ; size--) {
            List<String> lines = wrap(text, width / size, typeface);
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

    /** @param room in parts of the size */
    private static List<String> wrap(String text, double room, Typeface typeface) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = endOfLine(rest, room, typeface);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static int endOfLine(String text, double room, Typeface typeface) {
        double used = 0;
        int lastBreak = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (at > 0 && mayBreakBefore(text, at)) {
                lastBreak = at;
            }
            used += typeface.width(Character.toString(text.codePointAt(at)));
            if (used > room && at > 0) {
                return lastBreak > 0 ? lastBreak : at;
            }
        }
        return text.length();
    }

    /** Between Chinese characters anywhere, within a Latin word or number nowhere. */
    private static boolean mayBreakBefore(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return NEVER_FIRST.indexOf(after) < 0 && (after != ' ') && !(isWord(before) && isWord(after));
    }

    private static boolean isWord(int codePoint) {
        return codePoint < 0x2E80 && codePoint != ' ' && codePoint != '-' && codePoint != '/';
    }
}
