package org.sitesentinel.runtime.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a text from becoming a formula in the spreadsheet that opens it: what begins like one gets an apostrophe, which
 * the reader here takes away again. A negative number is none.
 */
public final class CellGuard {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private CellGuard() {}

    public static String neutral(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        boolean harmless = BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0
                || NEGATIVE_NUMBER.matcher(text).matches();
        return harmless ? text : "'" + text;
    }

    /** The text before {@link #neutral} was applied. */
    public static String plain(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && BEGINS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
