package org.sitesentinel.runtime.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * What of a JSON text is not understood as a published state, field by field. Stricter than the consumer is: it passes
 * over fields that it does not know and takes a missing number for 0, but a person who mends an event means each field.
 */
final class StateFindings {
    private final ObjectReader json;
    private final List<Violation> found = new ArrayList<>();

    private StateFindings(ObjectReader json) {
        this.json = json;
    }

    /** None where all of it is understood. */
    static List<Violation> of(JsonNode node, Class<?> state, ObjectReader json) {
        StateFindings findings = new StateFindings(json);
        findings.record(node, state, "");
        return findings.found;
    }

    private void record(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            wrong(pointer, "object");
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode field = node.get(component.getName());
            String place = pointer + "/" + component.getName();
            if (field != null && !field.isNull()) {
                value(field, component.getAnnotatedType(), place);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                wrong(place, "required");
            }
        }
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                found.add(new Violation(pointer, "unknown-field", Map.of("known", String.join(", ", known))));
                return;
            }
        }
    }

    private void value(JsonNode node, AnnotatedType annotated, String pointer) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            list(node, list.getAnnotatedActualTypeArguments()[0], pointer);
            return;
        }
        Type type = annotated.getType();
        if (type instanceof Class<?> raw && raw.isRecord()) {
            record(node, raw, pointer);
        } else if (type instanceof Class<?> raw && !isReadAs(node, raw)) {
            wrong(pointer, code(raw));
        }
    }

    private void list(JsonNode node, AnnotatedType element, String pointer) {
        if (!node.isArray()) {
            wrong(pointer, "array");
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isNull()) {
                wrong(pointer + "/" + i, "required");
            } else {
                value(node.get(i), element, pointer + "/" + i);
            }
        }
    }

    private boolean isReadAs(JsonNode node, Class<?> type) {
        boolean shape =
                switch (code(type)) {
                    case "integer" -> node.isIntegralNumber();
                    case "boolean" -> node.isBoolean();
                    default -> node.isTextual() && isStorable(node.textValue());
                };
        try {
            return shape && json.forType(type).readValue(node) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** PostgreSQL stores neither NUL nor half a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }

    private static String code(Class<?> type) {
        if (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "date-time";
        }
        return type.isEnum() ? "enum" : "text";
    }

    private void wrong(String pointer, String code) {
        found.add(Violation.of(pointer, code));
    }
}
