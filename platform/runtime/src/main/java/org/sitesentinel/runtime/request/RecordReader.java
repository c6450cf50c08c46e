package org.sitesentinel.runtime.request;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Builds a record from JSON field by field, so that one wrong field hides no other. Jackson alone stops at the first;
 * here it converts single values only. What is wrong is left {@code null} in the record and told in {@link #errors()}.
 */
final class RecordReader {
    private static final int UUID_LENGTH = 36;

    private static final Pattern DAY = Pattern.compile(IsoDate.SHAPE);
    private static final Pattern MOMENT = Pattern.compile(IsoDate.SHAPE + "T[-+0-9:.Zz]+");

    private final RecordShapes shapes;
    private final List<Violation> errors = new ArrayList<>();

    /** Of each list that lost elements: where those that are left stood. */
    private final Map<String, List<Integer>> positions = new HashMap<>();

    RecordReader(RecordShapes shapes) {
        this.shapes = shapes;
    }

    List<Violation> errors() {
        return errors;
    }

    /** The place in the JSON of a place in the record: what could not be read is missing from the record's lists. */
    String inJson(String pointer) {
        StringBuilder place = new StringBuilder();
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            List<Integer> kept = positions.get(place.toString());
            place.append('/').append(kept == null ? step : kept.get(Integer.parseInt(step)));
        }
        return place.toString();
    }

    @Nullable
    Object read(@Nullable JsonNode node, Class<?> type) {
        if (node == null || node.isNull()) {
            return null;
        }
        return record(node, shapes.of(type), "");
    }

    private @Nullable Object value(@Nullable JsonNode node, JavaType type, String pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type.isRecordType()) {
            return record(node, shapes.of(type.getRawClass()), pointer);
        }
        if (type.isCollectionLikeType()) {
            return list(node, type.getContentType(), pointer);
        }
        return scalar(node, type, pointer);
    }

    private @Nullable Object record(JsonNode node, RecordShapes.Shape shape, String pointer) {
        if (!node.isObject()) {
            return wrong(pointer, "object");
        }
        RecordShapes.Component[] components = shape.components();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].name();
            JsonNode field = node.get(name);
            arguments[i] = field == null ? null : value(field, components[i].type(), pointer + "/" + name);
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!shape.names().contains(names.next())) {
                // The name itself is the sender's text and may hold anything: say how to mend it, not what it was.
                errors.add(new Violation(pointer, "unknown-field", Map.of("known", String.join(", ", shape.names()))));
            }
        }
        return shape.construct(arguments);
    }

    private @Nullable List<Object> list(JsonNode node, JavaType elementType, String pointer) {
        if (!node.isArray()) {
            wrong(pointer, "array");
            return null;
        }
        List<Object> elements = new ArrayList<>(node.size());
        List<Integer> kept = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            Object element = value(node.get(i), elementType, pointer + "/" + i);
            if (element != null) {
                elements.add(element);
                kept.add(i);
            } else if (node.get(i).isNull()) {
                wrong(pointer + "/" + i, "required");
            }
        }
        if (kept.size() < node.size()) {
            positions.put(pointer, kept);
        }
        return elements;
    }

    private @Nullable Object scalar(JsonNode node, JavaType type, String pointer) {
        Class<?> raw = type.getRawClass();
        boolean text = !Number.class.isAssignableFrom(raw) && raw != Boolean.class;
        if (text != node.isTextual()) {
            return wrong(pointer, code(raw));
        }
        if (text && !isStorable(node.textValue())) {
            return wrong(pointer, "text");
        }
        if (text && !isWritten(node.textValue(), raw)) {
            return wrong(pointer, code(raw));
        }
        if (raw == String.class) {
            return node.textValue();
        }
        if (raw.isEnum()) {
            Object constant = shapes.constant(raw, node.textValue());
            return constant == null ? wrong(pointer, code(raw)) : constant;
        }
        try {
            return converted(node, type);
        } catch (IOException | NumberFormatException unreadable) {
            // A number beyond what a double holds reads as infinite, which is no decimal.
            return wrong(pointer, code(raw));
        }
    }

    /** Moments the fast way where they are written in full (RFC 3339): a row of a million has four. */
    private Object converted(JsonNode node, JavaType type) throws IOException {
        if (type.getRawClass() == OffsetDateTime.class) {
            try {
                return ITU.parseDateTime(node.textValue());
            } catch (DateTimeException otherSpelling) {
                // Jackson knows moments without seconds and offsets without a colon, too.
            }
        }
        return shapes.reader(type).readValue(node);
    }

    /** Jackson reads more than is meant: a day as the beginning of one in some zone, other spellings of an id. */
    private static boolean isWritten(String text, Class<?> raw) {
        if (Temporal.class.isAssignableFrom(raw)) {
            return raw == LocalDate.class
                    ? DAY.matcher(text).matches()
                    : MOMENT.matcher(text).matches();
        }
        return raw != UUID.class || text.length() == UUID_LENGTH;
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || (Character.isSurrogate(one) && !isPair(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String code(Class<?> raw) {
        if (raw == Integer.class || raw == Long.class) {
            return "integer";
        }
        if (Number.class.isAssignableFrom(raw)) {
            return "number";
        }
        if (raw == Boolean.class) {
            return "boolean";
        }
        if (raw == LocalDate.class) {
            return "date";
        }
        if (Temporal.class.isAssignableFrom(raw)) {
            return "date-time";
        }
        if (raw == UUID.class) {
            return "uuid";
        }
        return raw.isEnum() ? "enum" : "text";
    }

    private @Nullable Object wrong(String pointer, String code) {
        errors.add(Violation.of(pointer, code));
        return null;
    }
}
