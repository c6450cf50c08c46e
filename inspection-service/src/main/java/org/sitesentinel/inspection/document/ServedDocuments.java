package org.sitesentinel.inspection.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** All documents that were served. */
@ApplicationScoped
public class ServedDocuments implements PanacheRepositoryBase<ServedDocument, UUID> {
    private final Templates templates;
    private final SetPdf setPdf;

    ServedDocuments(Templates templates, SetPdf setPdf) {
        this.templates = templates;
        this.setPdf = setPdf;
    }

    /**
     * Makes a document of the template in force and keeps it as it is.
     *
     * @param ordinal counts the case's documents of this kind, from 1
     * @param texts a text for each field of the kind
     */
    public DocumentHashes keep(
            UUID caseId, DocumentKind kind, int ordinal, Map<DocumentField, String> texts, Instant now) {
        if (!texts.keySet().equals(kind.fields())) {
            throw new IllegalArgumentException("not the fields of " + kind);
        }
        Templates.Template template = templates.current(kind);
        byte[] docx = FillTemplate.fill(template.docx(), texts);
        ServedDocument served =
                new ServedDocument(caseId, kind, ordinal, template.version(), docx, setPdf.of(docx, kind.title()), now);
        persist(served);
        return served.hashes();
    }

    /** The hashes of a document; absent of what was served before documents were kept. */
    public @Nullable DocumentHashes hashes(UUID caseId, DocumentKind kind, int ordinal) {
        List<DocumentHashes> found = getEntityManager()
                .createQuery(
                        "select docxSha256, pdfSha256, templateVersion from ServedDocument"
                                + " where caseId = :caseId and kind = :kind and ordinal = :ordinal",
                        DocumentHashes.class)
                .setParameter("caseId", caseId)
                .setParameter("kind", kind)
                .setParameter("ordinal", ordinal)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * A document's bytes as an answer.
     *
     * @throws org.sitesentinel.runtime.problem.ProblemException {@code not-found} where there is no such document
     */
    public Response answer(UUID caseId, DocumentKind kind, int ordinal, DocumentFormat format) {
        String column = format == DocumentFormat.DOCX ? "docx" : "pdf";
        Optional<byte[]> bytes = getEntityManager()
                .createQuery(
                        "select " + column + " from ServedDocument"
                                + " where caseId = :caseId and kind = :kind and ordinal = :ordinal",
                        byte[].class)
                .setParameter("caseId", caseId)
                .setParameter("kind", kind)
                .setParameter("ordinal", ordinal)
                .getResultStream()
                .findFirst();
        return DocumentAnswer.of(
                        format, kind.fileName() + "-" + ordinal, bytes.orElseThrow(() -> new NotFound().exception()))
                .build();
    }
}
