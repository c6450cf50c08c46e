package org.sitesentinel.runtime.bulk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a sender's own words read.
 *
 * @param headings fields by the sender's headings
 * @param codes by field, values by the sender's codes
 */
record Mapping(Map<String, String> headings, Map<String, Map<String, String>> codes) {
    static final Mapping NONE = new Mapping(Map.of(), Map.of());

    static Mapping of(List<ImportProfile.ImportHeading> columns, List<ImportProfile.ImportCode> codes) {
        Map<String, String> headings = new HashMap<>();
        columns.forEach(one -> headings.put(one.heading(), one.field()));
        Map<String, Map<String, String>> values = new HashMap<>();
        codes.forEach(one ->
                values.computeIfAbsent(one.field(), field -> new HashMap<>()).put(key(one.code()), one.value()));
        return new Mapping(headings, values);
    }

    boolean isEmpty() {
        return headings.isEmpty() && codes.isEmpty();
    }

    /** What a code of the sender's means; itself where it is none. */
    String value(String field, String code) {
        Map<String, String> known = codes.get(field);
        return known == null ? code : known.getOrDefault(key(code), code);
    }

    /** How headings and codes are compared: width, case, white space and the star of a required column do not count. */
    static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
