package org.sitesentinel.inspection.document;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A document of a case as it was served, in both its forms. Written once, which the database holds as well. */
@Entity
@Immutable
class ServedDocument {
    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private int ordinal;

    private long templateVersion;

    private byte[] docx;

    private String docxSha256;

    private byte[] pdf;

    private String pdfSha256;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServedDocument() {}

    ServedDocument(
            UUID caseId, DocumentKind kind, int ordinal, long templateVersion, byte[] docx, byte[] pdf, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.kind = kind;
        this.ordinal = ordinal;
        this.templateVersion = templateVersion;
        this.docx = docx.clone();
        this.docxSha256 = Sha256.of(docx);
        this.pdf = pdf.clone();
        this.pdfSha256 = Sha256.of(pdf);
        this.recordedAt = now;
    }

    DocumentHashes hashes() {
        return new DocumentHashes(docxSha256, pdfSha256, templateVersion);
    }
}
