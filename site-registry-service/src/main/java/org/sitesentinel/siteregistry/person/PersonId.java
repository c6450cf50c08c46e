package org.sitesentinel.siteregistry.person;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Who somebody is: type and number of a document, or the reference made of these. Prints redacted.
 *
 * @param documentNumber in any width and case, spaces and hyphens allowed
 * @param personRef 22 characters, URL-safe
 */
public record PersonId(
        @Nullable DocumentType documentType,
        @Nullable @Size(max = 40) String documentNumber,
        @Nullable String personRef) {
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** The laws it breaks, below a pointer to it. */
    public List<Violation> brokenLaws(String pointer) {
        List<Violation> broken = new ArrayList<>();
        boolean byDocument = documentType != null || documentNumber != null;
        if (byDocument == (personRef != null)) {
            broken.add(Violation.of(pointer, "document-or-reference"));
        } else if (personRef != null && !REF.matcher(personRef).matches()) {
            broken.add(Violation.of(pointer + "/personRef", "pattern"));
        } else if (byDocument && documentType == null) {
            broken.add(Violation.of(pointer + "/documentType", "required"));
        } else if (byDocument && documentNumber == null) {
            broken.add(Violation.of(pointer + "/documentNumber", "required"));
        } else if (documentType != null
                && documentNumber != null
                && !documentType.accepts(DocumentType.normalise(documentNumber))) {
            broken.add(Violation.of(pointer + "/documentNumber", "document-number"));
        }
        return broken;
    }

    /** The person's reference; of an id that breaks no law. */
    public String ref(PersonRefs refs) {
        if (personRef != null) {
            return personRef;
        }
        if (documentType == null || documentNumber == null) {
            throw new IllegalStateException("neither a document nor a reference");
        }
        return refs.of(documentType, documentNumber);
    }

    @Override
    public String toString() {
        return "PersonId[redacted]";
    }
}
