package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What inspectors write down of a site. */
final class Inspected {
    /** What was wrong at the deficient compounds, by item. */
    static final Map<String, String> DEFICIENT =
            Map.of("one-metre-line", "未保持一米线", "arrivals-from-risk-areas", "来宁人员排查不到位");

    /** A PNG of one pixel. */
    private static final String PHOTO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf" + "DwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private Inspected() {}

    static byte[] photo() {
        return Base64.getDecoder().decode(PHOTO);
    }

    /**
     * An answer to each item of a checklist.
     *
     * @param found the deficient ones with a note each; all others are as they must be
     * @param evidence shown for each deficiency
     */
    static List<Map<String, Object>> answers(JsonNode checklist, Map<String, String> found, String evidence) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (JsonNode item : checklist.get("items")) {
            String code = item.get("code").textValue();
            String note = found.get(code);
            answers.add(
                    note == null
                            ? Map.of("code", code, "result", "PASS")
                            : Map.of("code", code, "result", "FAIL", "note", note, "evidence", List.of(evidence)));
        }
        return answers;
    }
}
