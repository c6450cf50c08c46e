package org.sitesentinel.inspection.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of a template. Written once. */
@Entity
@Immutable
@IdClass(DocumentTemplate.Key.class)
class DocumentTemplate {
    record Key(DocumentKind kind, long version) {}

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Id
    private long version;

    private byte[] docx;

    private String sha256;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected DocumentTemplate() {}

    DocumentTemplate(DocumentKind kind, long version, byte[] docx, String recordedBy, Instant now) {
        this.kind = kind;
        this.version = version;
        this.docx = docx.clone();
        this.sha256 = Sha256.of(docx);
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long version() {
        return version;
    }

    byte[] docx() {
        return docx.clone();
    }
}
