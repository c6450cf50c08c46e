package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.Violation;

/** What became of the rows of a submission. */
@ApplicationScoped
class KeptRows {
    private static final int PAGE = 500;
    private static final TypeReference<List<Violation>> ERRORS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final PersonCipher cipher;

    KeptRows(EntityManager entityManager, ObjectMapper json, PersonCipher cipher) {
        this.entityManager = entityManager;
        this.json = json;
        this.cipher = cipher;
    }

    /** In the order of the body; an outcome but CREATED from its own index. */
    @Transactional
    List<KeptRow> list(UUID receipt, @Nullable Outcome outcome, long after, int limit) {
        Query query = entityManager
                .createNativeQuery("select ordinal, line, reference, outcome, subject, cast(errors as text), cells"
                        + " from bulk_row where receipt_id = :receipt and ordinal > :after"
                        + (outcome == null ? "" : " and outcome = '" + outcome + "'") + " order by ordinal")
                .setParameter("receipt", receipt)
                .setParameter("after", after)
                .setMaxResults(limit);
        List<?> found = query.getResultList();
        return found.stream().map(row -> kept(receipt, (Object[]) row)).toList();
    }

    /** All of one outcome, a page of them in memory at a time. */
    Iterator<KeptRow> all(UUID receipt, Outcome outcome) {
        return new Iterator<>() {
            private final Deque<KeptRow> page = new ArrayDeque<>();
            private long after;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    page.addAll(list(receipt, outcome, after, PAGE));
                    ended = page.size() < PAGE;
                }
                return !page.isEmpty();
            }

            @Override
            public KeptRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                KeptRow row = page.remove();
                after = row.ordinal();
                return row;
            }
        };
    }

    private KeptRow kept(UUID receipt, Object[] row) {
        long ordinal = ((Number) row[0]).longValue();
        try {
            return new KeptRow(
                    ordinal,
                    ((Number) row[1]).longValue(),
                    (String) row[2],
                    Outcome.valueOf((String) row[3]),
                    (String) row[4],
                    row[5] == null ? List.of() : json.readValue((String) row[5], ERRORS),
                    row[6] == null
                            ? Map.of()
                            : json.readValue(cipher.decrypt(receipt + ":" + ordinal, "cells", (byte[]) row[6]), CELLS));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
