package org.sitesentinel.reporting.briefing.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;

/** All templates in all their versions. They belong to the bureau as a whole, and no scope narrows them. */
@ApplicationScoped
public class BriefingTemplates {
    /** Lists go by names and versions, which need no id to be told apart. */
    private static final UUID NO_ID = new UUID(0, 0);

    private static final String BY_ID = "id";
    private static final String BY_VERSION = "version";

    private final EntityManager entityManager;

    BriefingTemplates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The current version. */
    public Optional<BriefingTemplate> current(String id) {
        return entityManager
                .createQuery("from BriefingTemplate where id = :id order by version desc", BriefingTemplate.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    BriefingTemplate require(String id) {
        return current(id).orElseThrow(() -> new NotFound().exception());
    }

    BriefingTemplate require(String id, long version) {
        return Optional.ofNullable(entityManager.find(BriefingTemplate.class, new BriefingTemplate.Key(id, version)))
                .orElseThrow(() -> new NotFound().exception());
    }

    /** Adds a version. Whoever adds the same one a moment later has changed what was not current any more. */
    void add(BriefingTemplate template) {
        Unique.insert(
                "briefing_template_pkey",
                () -> {
                    entityManager.persist(template);
                    entityManager.flush();
                },
                ConcurrentChange::new);
    }

    /** The current version of each, by id. */
    Page<BriefingTemplateView.Summary> page(@Nullable String cursor, int limit) {
        String after = Optional.ofNullable(Cursor.of(cursor, BY_ID).key()).orElse("");
        List<BriefingTemplate> found = entityManager
                .createQuery("""
                        from BriefingTemplate t where t.id > :after and t.version = (
                            select max(o.version) from BriefingTemplate o where o.id = t.id)
                        order by t.id""", BriefingTemplate.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(found, limit, BriefingTemplate::summary, one -> new Cursor(NO_ID, BY_ID, one.id()));
    }

    /** The versions of one, the newest first. */
    Page<BriefingTemplateView.Summary> versions(String id, @Nullable String cursor, int limit) {
        List<BriefingTemplate> found = entityManager
                .createQuery(
                        "from BriefingTemplate where id = :id and version < :before order by version desc",
                        BriefingTemplate.class)
                .setParameter("id", id)
                .setParameter("before", versionOf(Cursor.of(cursor, BY_VERSION).key()))
                .setMaxResults(limit + 1)
                .getResultList();
        if (found.isEmpty()) {
            require(id);
        }
        return Page.of(
                found,
                limit,
                BriefingTemplate::summary,
                one -> new Cursor(NO_ID, BY_VERSION, Long.toString(one.version())));
    }

    private static long versionOf(@Nullable String key) {
        try {
            return key == null ? Long.MAX_VALUE : Long.parseLong(key);
        } catch (NumberFormatException noVersion) {
            throw Cursor.notOurs();
        }
    }
}
