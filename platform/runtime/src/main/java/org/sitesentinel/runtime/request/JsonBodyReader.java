package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.configuration.MemorySize;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.MalformedJson;

/**
 * Reads a JSON body into a record and validates it in the same step: wrong types, unknown and missing fields, ranges
 * and laws across fields are refused together.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonBodyReader implements MessageBodyReader<Record> {
    private final InputReader inputs;
    private final long limit;

    JsonBodyReader(
            InputReader inputs,
            @ConfigProperty(name = "site-sentinel.requests.json-body-size", defaultValue = "1M") MemorySize limit) {
        this.inputs = inputs;
        this.limit = limit.asLongValue();
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
        InputReader.Reading<Record> reading = inputs.read(tree(body), type);
        if (reading.input() != null && reading.errors().isEmpty()) {
            return reading.input();
        }
        throw new InvalidRequest(reading.errors()).exception();
    }

    /** Reads JSON of any form; a problem says where it is none. */
    public JsonNode tree(InputStream body) throws IOException {
        try {
            return inputs.tree(limited(body));
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            throw (at == null ? new MalformedJson(0, 0) : new MalformedJson(at.getLineNr(), at.getColumnNr()))
                    .exception();
        } catch (CharConversionException notUtf8) {
            throw new MalformedJson(0, 0).exception();
        }
    }

    /** The body, refused where it goes on beyond what a body of JSON may be. */
    public InputStream limited(InputStream body) {
        return new LimitedBody(body, limit);
    }
}
