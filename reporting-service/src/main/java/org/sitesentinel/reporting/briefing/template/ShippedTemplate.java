package org.sitesentinel.reporting.briefing.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * The template that ships with the service. It is put among the bureau's at the start, and again when a newer service
 * ships another one, as long as nobody has edited it.
 */
@ApplicationScoped
public class ShippedTemplate {
    public static final String ID = "housing-bureau";

    /** Who has changed what nobody has. */
    private static final String NOBODY = "site-sentinel";

    private static final String RESOURCE = "/briefing/" + ID + ".json";

    private final BriefingTemplates templates;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    ShippedTemplate(BriefingTemplates templates, EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.templates = templates;
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    void putInPlace(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(this::putInPlace);
    }

    private void putInPlace() {
        Template shipped = read();
        Optional<BriefingTemplate> current = templates.current(ID);
        boolean theirs = current.map(
                        one -> !one.changedBy().equals(NOBODY) || one.content().equals(shipped))
                .orElse(false);
        if (!theirs) {
            insert(shipped, current.map(BriefingTemplate::version).orElse(0L) + 1);
        }
    }

    /** Replicas start together: the first one is enough. */
    private void insert(Template shipped, long version) {
        try {
            entityManager
                    .createNativeQuery("""
                            insert into briefing_template (id, version, content, changed_by, changed_at)
                            values (:id, :version, cast(:content as jsonb), :by, :now) on conflict do nothing""")
                    .setParameter("id", ID)
                    .setParameter("version", version)
                    .setParameter("content", json.writeValueAsString(shipped))
                    .setParameter("by", NOBODY)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Template read() {
        try (InputStream resource = Objects.requireNonNull(ShippedTemplate.class.getResourceAsStream(RESOURCE))) {
            return json.readValue(resource, Template.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
