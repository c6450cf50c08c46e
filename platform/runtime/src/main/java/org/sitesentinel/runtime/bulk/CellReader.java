package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitesentinel.runtime.problem.Messages;

/**
 * Reads cells as people write them. What is no value of its type stays the text it is, and is refused where JSON's
 * fields are.
 */
final class CellReader {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[ T]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}[^ T]{3,7})[ T]+(\\d{1,2})(:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)");
    private static final int LONGEST_NUMBER = 30;
    private static final Set<String> YES = Set.of("是", "true", "yes", "y", "1", "√");
    private static final Set<String> NO = Set.of("否", "false", "no", "n", "0", "×");
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Messages messages;

    CellReader(Messages messages) {
        this.messages = messages;
    }

    JsonNode read(String text, Class<?> type) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (Number.class.isAssignableFrom(type)) {
            return number(narrow, type);
        }
        if (type == Boolean.class) {
            return bool(narrow);
        }
        if (type == OffsetDateTime.class) {
            return TextNode.valueOf(moment(narrow));
        }
        if (type == LocalDate.class) {
            return TextNode.valueOf(day(narrow));
        }
        if (type == OffsetDateTime.class) {
            return TextNode.valueOf(moment(narrow));
        }
        return TextNode.valueOf(type.isEnum() ? constant(narrow, type) : text);
    }

    /** A whole number may have come through a spreadsheet, as 12.0 or 1,200. */
    private static JsonNode number(String text, Class<?> type) {
        String plain = text.replaceAll("[,\\s]", "");
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[+-]?\\d+(\\.\\d+)?")) {
            return TextNode.valueOf(text);
        }
        BigDecimal value = new BigDecimal(plain);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if ((type == Integer.class || type == Long.class) && whole && value.precision() - value.scale() <= 18) {
            return LongNode.valueOf(value.longValueExact());
        }
        return DecimalNode.valueOf(value);
    }

    private static JsonNode bool(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? BooleanNode.TRUE : NO.contains(lower) ? BooleanNode.FALSE : TextNode.valueOf(text);
    }

    /** 2022-03-31, 2022/3/31, 2022.3.31, 2022年3月31日, 20220331, also at midnight. */
    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return text;
        }
        for (int month = 2; month <= 6; month += 2) {
            if (day.group(month) != null) {
                return day.group(1) + "-" + twoDigits(day.group(month)) + "-" + twoDigits(day.group(month + 1));
            }
        }
        return text;
    }

    /** A day and a clock without an offset are those of the business: 2022-03-31 8:05, 2022/3/31 08:05:00. */
    private static String moment(String text) {
        Matcher moment = MOMENT.matcher(text);
        return moment.matches()
                ? day(moment.group(1)) + "T" + twoDigits(moment.group(2)) + moment.group(3) + "+08:00"
                : text;
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private String constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            if (name.equalsIgnoreCase(text)) {
                return name;
            }
            String key = "label." + type.getSimpleName() + "." + name;
            for (Locale locale : LOCALES) {
                if (messages.text(locale, key, Map.of()).equalsIgnoreCase(text)) {
                    return name;
                }
            }
        }
        return text;
    }
}
