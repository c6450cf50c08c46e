package org.sitesentinel.inspection.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.sitesentinel.runtime.problem.CommonProblem.ConcurrentChange;
import org.sitesentinel.runtime.problem.Unique;

/** All templates: those that were put, and the ones that come with the service, their version 0. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<DocumentTemplate, DocumentTemplate.Key> {
    /**
     * A template to fill.
     *
     * @param version 0 of the one that comes with the service
     */
    record Template(long version, byte[] docx) {}

    /** The one in force. */
    Template current(DocumentKind kind) {
        return find("kind = ?1 order by version desc", kind)
                .firstResultOptional()
                .map(found -> new Template(found.version(), found.docx()))
                .orElseGet(() -> new Template(0, shipped(kind)));
    }

    Optional<byte[]> docx(DocumentKind kind, long version) {
        return version == 0
                ? Optional.of(shipped(kind))
                : findByIdOptional(new DocumentTemplate.Key(kind, version)).map(DocumentTemplate::docx);
    }

    void add(DocumentTemplate template) {
        Unique.insert("document_template_pkey", () -> persistAndFlush(template), ConcurrentChange::new);
    }

    /** The newest first, without their bytes. */
    List<TemplateView.VersionView> versions(DocumentKind kind) {
        return getEntityManager()
                .createQuery(
                        "select version, sha256, recordedBy, recordedAt from DocumentTemplate where kind = :kind"
                                + " order by version desc",
                        TemplateView.VersionView.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private static byte[] shipped(DocumentKind kind) {
        try (InputStream docx = Templates.class.getResourceAsStream("/templates/" + kind.fileName() + ".docx")) {
            if (docx == null) {
                throw new IllegalStateException("no template of " + kind);
            }
            return docx.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
