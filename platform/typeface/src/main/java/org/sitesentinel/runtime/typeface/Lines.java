package org.sitesentinel.runtime.typeface;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: between Chinese characters anywhere, within a Latin word or number nowhere. */
public final class Lines {
    private static final String NEVER_FIRST = "，。、：；！？）》”’,.:;!?)";

    private Lines() {}

    /**
     * The lines of a settable text.
     *
     * @param room in parts of the size
     */
    public static List<String> wrap(String text, double room, Typeface typeface) {
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

    private static boolean mayBreakBefore(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        return NEVER_FIRST.indexOf(after) < 0 && (after != ' ') && !(isWord(before) && isWord(after));
    }

    private static boolean isWord(int codePoint) {
        return codePoint < 0x2E80 && codePoint != ' ' && codePoint != '-' && codePoint != '/';
    }
}
