package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.problem.Violations;

/** Makes records of JSON, strictly, and tells all that is wrong with them at once: a body, or one row of many. */
@Singleton
public class InputReader {
    private final ObjectReader strict = strictMapper().reader();
    private final RecordShapes shapes = new RecordShapes(strict);

    /** More follows each element. */
    private final ObjectMapper elements = strictMapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Validator validator;

    InputReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * What came of reading.
     *
     * @param input the record, as far as it could be read; to be used only when there are no errors
     */
    public record Reading<T extends Record>(@Nullable T input, List<Violation> errors) {
        public Reading {
            errors = List.copyOf(errors);
        }
    }

    /** Reads and validates; there is either an input or an error. */
    public <T extends Record> Reading<T> read(JsonNode node, Class<T> type) {
        RecordReader reader = new RecordReader(shapes);
        @Nullable Object input = reader.read(node, type);
        Set<Violation> errors = new LinkedHashSet<>(reader.errors());
        if (input instanceof Record read) {
            errors.addAll(validate(read, reader));
        } else if (errors.isEmpty()) {
            errors.add(Violation.of("", "required"));
        }
        return new Reading<>(type.isInstance(input) ? type.cast(input) : null, new ArrayList<>(errors));
    }

    /** One JSON text and nothing after it. */
    public JsonNode tree(InputStream body) throws IOException {
        return strict.readTree(body);
    }

    /** One JSON text and nothing after it. */
    public JsonNode tree(String text) throws IOException {
        return strict.readTree(text);
    }

    /** The values of an array, one after the other. */
    public JsonParser parser(InputStream body) throws IOException {
        return elements.getFactory().createParser(body);
    }

    private List<Violation> validate(Record input, RecordReader reader) {
        Set<String> told = reader.errors().stream()
                .filter(error -> !error.code().equals("unknown-field"))
                .map(Violation::pointer)
                .collect(Collectors.toSet());
        List<Violation> found = new ArrayList<>(Violations.ofBody(validator.validate(input)));
        if (input instanceof SelfChecking checking) {
            found.addAll(checking.brokenLaws());
        }
        // A field that could not be read looks missing; once is enough.
        return found.stream()
                .map(error -> new Violation(reader.inJson(error.pointer()), error.code(), error.arguments()))
                .filter(error -> !told.contains(error.pointer()))
                .toList();
    }

    private static ObjectMapper strictMapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .withCoercionConfig(
                        LogicalType.Enum,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.DateTime,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.OtherScalar,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .build();
    }
}
