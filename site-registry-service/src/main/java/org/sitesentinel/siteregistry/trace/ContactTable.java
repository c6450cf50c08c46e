package org.sitesentinel.siteregistry.trace;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Writes the contacts of a trace as CSV with a header line, one line a contact. Ids, times, references and numbers
 * alone: no cell can hold a comma, a quotation mark or a formula.
 */
@Provider
@Produces("text/csv")
public class ContactTable implements MessageBodyWriter<ContactTrace> {
    private static final String HEADER =
            "personRef,siteId,buildingId,enteredAt,leftAt,exit,togetherFrom,togetherTo,minutes";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ContactTrace.class;
    }

    @Override
    public void writeTo(
            ContactTrace trace,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        trace.contacts().forEach(contact -> csv.append(line(contact)).append("\r\n"));
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ContactTrace.Contact contact) {
        return String.join(
                ",",
                contact.personRef(),
                contact.siteId().toString(),
                contact.buildingId().toString(),
                contact.enteredAt().toString(),
                contact.leftAt().toString(),
                contact.exit().name(),
                contact.togetherFrom().toString(),
                contact.togetherTo().toString(),
                Long.toString(contact.minutes()));
    }
}
