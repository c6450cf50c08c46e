package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.MalformedJson;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.problem.Violations;

/**
 * Reads a JSON body into a record and validates it in the same step: wrong types, unknown and missing fields, ranges
 * and laws across fields are refused together.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodyReader implements MessageBodyReader<Record> {
    private final ObjectReader strict = strictMapper().reader();
    private final Validator validator;

    JsonBodyReader(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Reading reading = read(tree(body), type);
        if (reading.value() == null) {
            throw new InvalidRequest(reading.errors()).exception();
        }
        return reading.value();
    }

    /**
     * What became of an input.
     *
     * @param value absent when anything is wrong with it
     * @param errors all that is wrong, with pointers relative to the input
     */
    public record Reading(@Nullable Record value, List<Violation> errors) {}

    /** Reads one input out of a larger body as if it were a body of its own. */
    public Reading read(JsonNode tree, Class<? extends Record> type) {
        RecordReader reader = new RecordReader(strict);
        @Nullable Object input = reader.read(tree, type);
        Set<Violation> errors = new LinkedHashSet<>(reader.errors());
        if (input instanceof Record read) {
            errors.addAll(validate(read, errors));
            if (errors.isEmpty()) {
                return new Reading(read, List.of());
            }
        } else if (errors.isEmpty()) {
            errors.add(Violation.of("", "required"));
        }
        return new Reading(null, List.copyOf(errors));
    }

    /** Reads JSON of any form; a problem says where it is none. */
    public JsonNode tree(InputStream body) throws IOException {
        try {
            return strict.readTree(body);
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw (at == null ? new MalformedJson(0, 0) : new MalformedJson(at.getLineNr(), at.getColumnNr()))
                    .exception();
        } catch (CharConversionException notUtf8) {
            throw new MalformedJson(0, 0).exception();
        }
    }

    private List<Violation> validate(Record input, Set<Violation> before) {
        Set<String> told = before.stream()
                .filter(error -> !error.code().equals("unknown-field"))
                .map(Violation::pointer)
                .collect(Collectors.toSet());
        List<Violation> found = new ArrayList<>(Violations.ofBody(validator.validate(input)));
        if (input instanceof SelfChecking checking) {
            found.addAll(checking.brokenLaws());
        }
        // A field that could not be read looks missing; once is enough.
        found.removeIf(error -> told.contains(error.pointer()));
        return found;
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
