package org.sitesentinel.inspection.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sitesentinel.inspection.checklist.ChecklistItem;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Answers held against the items of a checklist.
 *
 * @param findings the failed ones, in the answers' order
 * @param errors what is missing, or answers no item; none if the checklist was followed
 */
record Assessment(List<Finding> findings, List<Violation> errors) {
    Assessment {
        findings = List.copyOf(findings);
        errors = List.copyOf(errors);
    }

    /**
     * Looks at answers.
     *
     * @param evidence that is there, of the same site
     */
    static Assessment of(List<ChecklistItem> items, List<Answer> answers, Set<UUID> evidence) {
        Map<String, ChecklistItem> open = new LinkedHashMap<>();
        items.forEach(item -> open.put(item.code(), item));
        List<Finding> findings = new ArrayList<>();
        List<Violation> errors = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String pointer = "/items/" + i;
            ChecklistItem item = open.remove(answer.code());
            if (item == null) {
                errors.add(Violation.of(pointer + "/code", "checklist-item"));
            } else if (answer.failed()) {
                findings.add(Finding.of(item, answer));
                if (item.evidenceRequired() && answer.evidence().isEmpty()) {
                    errors.add(Violation.of(pointer + "/evidence", "evidence-required"));
                }
            }
            errors.addAll(unknown(answer.evidence(), evidence, pointer + "/evidence"));
        }
        if (!open.isEmpty()) {
            errors.add(new Violation("/items", "items-missing", Map.of("missing", String.join(", ", open.keySet()))));
        }
        return new Assessment(findings, errors);
    }

    private static List<Violation> unknown(List<UUID> ids, Set<UUID> evidence, String pointer) {
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!evidence.contains(ids.get(i))) {
                unknown.add(Violation.of(pointer + "/" + i, "evidence"));
            }
        }
        return unknown;
    }
}
