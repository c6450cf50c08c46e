package org.sitesentinel.siteregistry.poster;

/** What a poster can be drawn as; the first one when the caller does not mind. */
enum PosterFormat {
    PDF(PosterFormat.PDF_TYPE),
    SVG(PosterFormat.SVG_TYPE),
    PNG(PosterFormat.PNG_TYPE);

    static final String PDF_TYPE = "application/pdf";
    static final String SVG_TYPE = "image/svg+xml";
    static final String PNG_TYPE = "image/png";

    private final String mediaType;

    PosterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
