package org.sitesentinel.inspection.evidence;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** What evidence may be. */
enum EvidenceType {
    JPEG(EvidenceType.JPEG_TYPE, "jpg") {
        @Override
        void copy(InputStream from, OutputStream to, boolean keepPosition) throws IOException {
            new JpegCopy(from, to, keepPosition).run();
        }
    },
    PNG(EvidenceType.PNG_TYPE, "png") {
        @Override
        void copy(InputStream from, OutputStream to, boolean keepPosition) throws IOException {
            new PngCopy(from, to, keepPosition).run();
        }
    },
    /** Kept as it is: what a PDF is made of, photos in it included, says what it says. */
    PDF(EvidenceType.PDF_TYPE, "pdf") {
        @Override
        void copy(InputStream from, OutputStream to, boolean keepPosition) throws IOException {
            PdfCopy.run(from, to);
        }
    };

    static final String JPEG_TYPE = "image/jpeg";
    static final String PNG_TYPE = "image/png";
    static final String PDF_TYPE = "application/pdf";

    /** More than any camera takes: whoever unpacks an image holds four bytes of each. */
    private static final long MOST_PIXELS = 200_000_000;

    private final String mediaType;
    private final String extension;

    EvidenceType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * Copies a file while it looks whether it is one of this type, whole and sound; nothing is unpacked, and little of
     * it is in memory at a time.
     *
     * @param keepPosition whether all that an image says of itself is kept; otherwise only what it takes to show it and
     *     when it was taken
     * @throws WrongContent if it is of another type or broken; what was written by then is of no use
     */
    abstract void copy(InputStream from, OutputStream to, boolean keepPosition) throws IOException;

    static EvidenceType of(MediaType type) {
        return Arrays.stream(values())
                .filter(one -> one.mediaType.equalsIgnoreCase(type.getType() + "/" + type.getSubtype()))
                .findFirst()
                .orElseThrow();
    }

    static void checkPixels(long width, long height) throws WrongContent {
        if (width * height > MOST_PIXELS) {
            throw new WrongContent("too-many-pixels");
        }
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
