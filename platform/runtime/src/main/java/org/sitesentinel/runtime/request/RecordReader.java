package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Builds a record from JSON field by field, so that one wrong field hides no other. Jackson alone stops at the first;
 * here it converts single values only. What is wrong is left {@code null} in the record and told in {@link #errors()}.
 */
final class RecordReader {
    private static final int UUID_LENGTH = 36;

    private final ObjectReader strict;
    private final List<Violation> errors = new ArrayList<>();

    /** Of each list that lost elements: where those that are left stood. */
    private final Map<String, List<Integer>> positions = new HashMap<>();

    RecordReader(ObjectReader strict) {
        this.strict = strict;
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
    Object read(JsonNode node, Type type) {
        return value(node, strict.getTypeFactory().constructType(type), "");
    }

    private @Nullable Object value(@Nullable JsonNode node, JavaType type, String pointer) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (type.isRecordType()) {
            return record(node, type, pointer);
        }
        if (type.isCollectionLikeType()) {
            return list(node, type.getContentType(), pointer);
        }
        return scalar(node, type, pointer);
    }

    private @Nullable Object record(JsonNode node, JavaType type, String pointer) {
        if (!node.isObject()) {
            return wrong(pointer, "object");
        }
        RecordComponent[] components = type.getRawClass().getRecordComponents();
        Set<String> known = new LinkedHashSet<>();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            known.add(name);
            JavaType componentType = strict.getTypeFactory().constructType(components[i].getGenericType());
            arguments[i] = value(node.get(name), componentType, pointer + "/" + name);
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                // The name itself is the sender's text and may hold anything: say how to mend it, not what it was.
                errors.add(new Violation(pointer, "unknown-field", Map.of("known", String.join(", ", known))));
            }
        }
        return construct(type.getRawClass(), components, arguments);
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
        try {
            return strict.forType(type).readValue(node);
        } catch (IOException unreadable) {
            return wrong(pointer, code(raw));
        }
    }

    /** Jackson reads more than is meant: a day as the beginning of one in some zone, other spellings of an id. */
    private static boolean isWritten(String text, Class<?> raw) {
        if (Temporal.class.isAssignableFrom(raw)) {
            return text.matches(IsoDate.SHAPE + (raw == LocalDate.class ? "" : "T.*"));
        }
        if (raw == UUID.class) {
            return text.length() == UUID_LENGTH;
        }
        return !raw.isEnum() || text.equals(text.strip());
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
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

    private static Object construct(Class<?> raw, RecordComponent[] components, @Nullable Object[] arguments) {
        try {
            Constructor<?> constructor = raw.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("an input record must accept nulls: " + raw.getName(), broken);
        }
    }
}
