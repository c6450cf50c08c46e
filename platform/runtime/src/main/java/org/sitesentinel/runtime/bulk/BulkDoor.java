package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service does with the rows of one kind of body.
 *
 * @param <T> a row: a flat record of texts, numbers, days, enums and lists of texts, with Bean Validation and perhaps
 *     {@code SelfChecking}. Its headings are the components' names and the messages {@code column.<name>.<component>};
 *     an enum's constants may also be written as the messages {@code label.<enum>.<constant>} have them
 */
public interface BulkDoor<T extends Record> {
    /** As it stands in the path: {@code site-imports}. */
    String name();

    Class<T> row();

    /** How the sender calls the row, to find it again. */
    @Nullable
    String reference(T row);

    /**
     * Takes some rows, all of which are valid, in one transaction. When this throws, the transaction is rolled back and
     * each row is taken again alone; what a row alone is refused with is why it is rejected.
     *
     * @return the results in the same order
     */
    List<RowResult> take(List<T> rows, Submitter submitter);

    /** Rows that are committed together. A door that writes sets does well with more than one that changes entities. */
    default int chunkRows() {
        return 100;
    }

    /** The row that a FHIR resource says the same as, where a door takes them. */
    default JsonNode ofFhir(JsonNode resource) {
        return resource;
    }
}
