package org.sitesentinel.screening.testresult.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A FHIR R4 {@code Observation} read as a row. What FHIR has no place for comes as extensions:
 * {@code urn:site-sentinel:site}, {@code :district} and {@code :pool-size}. The subject's identifier is a document
 * whose type's text is a document type's name, {@code RESIDENT_ID} when absent.
 */
final class FhirObservation {
    private static final String EXTENSION = "urn:site-sentinel:";
    /** LOINC and SNOMED CT, at the edge only. */
    private static final Map<String, String> ITEMS = Map.of("94500-6", "SARS_COV_2_RNA");

    private static final Map<String, String> RESULTS = Map.of("260373001", "POSITIVE", "260415000", "NEGATIVE");

    private FhirObservation() {}

    /** A row, as far as there is one in it; the row's own rules tell what is missing. */
    static JsonNode row(JsonNode observation) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        JsonNode identifier = observation.path("identifier").path(0).path("value");
        put(row, "reference", identifier.isMissingNode() ? observation.path("id") : identifier);
        String version = observation.path("meta").path("versionId").asText();
        if (version.matches("\\d{1,18}")) {
            row.put("version", Long.parseLong(version));
        }
        putCode(row, "item", observation.path("code"), ITEMS);
        putCode(row, "result", observation.path("valueCodeableConcept"), RESULTS);
        if (observation.path("status").asText().equals("entered-in-error")) {
            row.put("result", "INVALID");
        }
        put(row, "sampledAt", observation.path("effectiveDateTime"));
        put(row, "reportedAt", observation.path("issued"));
        put(row, "tube", observation.path("specimen").path("identifier").path("value"));
        put(row, "lab", observation.path("performer").path(0).path("display"));
        putSubject(row, observation.path("subject").path("identifier"));
        for (JsonNode extension : observation.path("extension")) {
            switch (extension.path("url").asText()) {
                case EXTENSION + "site" -> put(row, "siteId", extension.path("valueUuid"));
                case EXTENSION + "district" -> put(row, "district", extension.path("valueCode"));
                case EXTENSION + "pool-size" -> put(row, "poolSize", extension.path("valueInteger"));
                default -> {
                    // Somebody else's.
                }
            }
        }
        return row;
    }

    private static void putSubject(ObjectNode row, JsonNode identifier) {
        if (!identifier.isMissingNode()) {
            row.put("documentType", identifier.path("type").path("text").asText("RESIDENT_ID"));
            put(row, "documentNumber", identifier.path("value"));
        }
    }

    private static void put(ObjectNode row, String field, JsonNode value) {
        if (!value.isMissingNode()) {
            row.set(field, value);
        }
    }

    /** The first code that is known; of others one, which the row will be refused with. */
    private static void putCode(ObjectNode row, String field, JsonNode concept, Map<String, String> known) {
        for (JsonNode coding : concept.path("coding")) {
            String code = coding.path("code").asText();
            if (known.containsKey(code)) {
                row.put(field, known.get(code));
                return;
            }
            row.put(field, code);
        }
    }
}
