package org.sitesentinel.reporting.briefing.form;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;

/** The forms of a briefing besides JSON, by media type. */
public enum BriefingForm {
    HTML(BriefingForm.HTML_TYPE, "html"),
    MARKDOWN(BriefingForm.MARKDOWN_TYPE, "md"),
    WORD(BriefingForm.WORD_TYPE, "docx");

    public static final String HTML_TYPE = "text/html";
    public static final String MARKDOWN_TYPE = "text/markdown";
    public static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final String mediaType;
    private final String extension;

    BriefingForm(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** That which a caller likes best; HTML for one who likes any. */
    public static BriefingForm accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type ->
                        Arrays.stream(values()).filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType))))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    /** What a text says of itself in {@code Content-Type}. */
    public String contentType() {
        return this == WORD ? mediaType : mediaType + ";charset=UTF-8";
    }

    public String extension() {
        return extension;
    }
}
