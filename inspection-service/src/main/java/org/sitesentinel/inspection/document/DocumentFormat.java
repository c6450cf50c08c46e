package org.sitesentinel.inspection.document;

/** The forms of a document. */
public enum DocumentFormat {
    DOCX(DocumentFormat.DOCX_TYPE),
    PDF(DocumentFormat.PDF_TYPE);

    public static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PDF_TYPE = "application/pdf";

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
