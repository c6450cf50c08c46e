package org.sitesentinel.inspection.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Inspections as they were handed in. An id is claimed by inserting it: a second device with the same id waits for the
 * first one's transaction, and takes the id itself only if that fails.
 */
@ApplicationScoped
class AsSent {
    private final EntityManager entityManager;
    private final ObjectMapper json;

    AsSent(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** Whether the id is now this inspection's; it is not if there was one before. */
    boolean claim(UUID id, NewInspection sent) {
        return entityManager
                        .createNativeQuery("""
                                insert into inspection_as_sent (inspection_id, content)
                                values (:id, cast(:content as jsonb)) on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("content", write(sent))
                        .executeUpdate()
                == 1;
    }

    /** Where an inspection differs from the one that has its id; nothing if it is the same. */
    List<Violation> differences(UUID id, NewInspection sent) {
        Object before = entityManager
                .createNativeQuery("select cast(content as text) from inspection_as_sent where inspection_id = :id")
                .setParameter("id", id)
                .getSingleResult();
        List<Violation> differences = new ArrayList<>();
        compare(read((String) before), read(write(sent)), "", differences);
        return differences;
    }

    /** Both have been through text: a number is written in one way then. */
    private static void compare(
            @Nullable JsonNode before, @Nullable JsonNode now, String pointer, List<Violation> differences) {
        if (before != null && before.isObject() && now != null && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            now.fieldNames().forEachRemaining(names::add);
            before.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(before.get(name), now.get(name), pointer + "/" + name, differences));
        } else if (before != null && before.isArray() && now != null && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                compare(before.get(i), now.get(i), pointer + "/" + i, differences);
            }
        } else if (before == null || !before.equals(now)) {
            differences.add(Violation.of(pointer, "differs"));
        }
    }

    private String write(NewInspection sent) {
        try {
            return json.writeValueAsString(sent);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
