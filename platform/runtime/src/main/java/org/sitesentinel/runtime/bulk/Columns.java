package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.problem.Violation;

/** Which heading means which field of a door's rows, and what its cells say. */
final class Columns {
    /** What the file with rejected rows has more than the one that was sent. */
    static final List<String> REMARKS = List.of("column.line", "column.errors");

    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final List<Field> fields;
    private final Map<String, Field> byHeading = new HashMap<>();
    private final List<String> remarks;
    private final CellReader cells;
    private final Mapping mapping;

    /**
     * The columns of a door.
     *
     * @param mapping the sender's own headings, which win over those of the door, and its own codes
     */
    Columns(BulkDoor<?> door, Messages messages, Mapping mapping) {
        this.mapping = mapping;
        this.fields = fieldsOf(door);
        this.cells = new CellReader(messages);
        for (Field field : fields) {
            byHeading.put(Mapping.key(field.name()), field);
            LOCALES.forEach(locale -> byHeading.put(Mapping.key(heading(door, field, messages, locale)), field));
        }
        mapping.headings().forEach((heading, name) -> fields.stream()
                .filter(field -> field.name().equals(name))
                .forEach(field -> byHeading.put(Mapping.key(heading), field)));
        remarks = REMARKS.stream()
                .flatMap(one -> LOCALES.stream().map(locale -> Mapping.key(messages.text(locale, one, Map.of()))))
                .toList();
    }

    static List<Field> fieldsOf(BulkDoor<?> door) {
        return Arrays.stream(door.row().getRecordComponents()).map(Field::of).toList();
    }

    static String heading(BulkDoor<?> door, Field field, Messages messages, Locale locale) {
        return messages.text(locale, "column." + door.name() + "." + field.name(), Map.of());
    }

    @Nullable
    Field named(String heading) {
        return byHeading.get(Mapping.key(heading));
    }

    boolean isRemark(String heading) {
        return remarks.contains(Mapping.key(heading));
    }

    RawRow row(Table.Line line, List<@Nullable Field> order) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        Map<String, String> written = new HashMap<>();
        List<Violation> errors = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i).strip();
            Field field = i < order.size() ? order.get(i) : null;
            if (i >= order.size() && !text.isEmpty()) {
                errors.add(Violation.of("", "too-many-cells"));
                break;
            }
            if (field != null && !text.isEmpty()) {
                written.put(field.name(), text);
                put(row, field, text);
            }
        }
        return new RawRow(line.number(), row, written, errors);
    }

    /** A JSON object, its names and codes read as the sender means them. */
    RawRow row(long line, JsonNode sent) {
        if (mapping.isEmpty() || !sent.isObject()) {
            return new RawRow(line, sent, null, List.of());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        Map<String, String> written = new HashMap<>();
        sent.properties().forEach(one -> {
            Field field = named(one.getKey());
            String name = field == null ? one.getKey() : field.name();
            JsonNode value = one.getValue();
            written.put(name, value.asText());
            String code = value.isValueNode() ? mapping.value(name, value.asText()) : "";
            if (field == null || !value.isValueNode() || code.equals(value.asText())) {
                row.set(name, value);
            } else {
                row.set(name, cells.read(code, field.type()));
            }
        });
        return new RawRow(line, row, written, List.of());
    }

    private void put(ObjectNode row, Field field, String text) {
        if (field.list()) {
            ArrayNode several = row.putArray(field.name());
            parts(text).forEach(part -> several.add(cells.read(mapping.value(field.name(), part), field.type())));
        } else {
            row.set(field.name(), cells.read(mapping.value(field.name(), text), field.type()));
        }
    }

    /** Several values in one cell. */
    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split("[、;；\\n]")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
