package org.sitesentinel.reporting.briefing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;

/** A briefing in any of its forms. */
@ApplicationScoped
public class RenderBriefing {
    private final SetBriefing set;
    private final HtmlForm html;
    private final MarkdownForm markdown;
    private final WordForm word;

    RenderBriefing(SetBriefing set, HtmlForm html, MarkdownForm markdown, WordForm word) {
        this.set = set;
        this.html = html;
        this.markdown = markdown;
        this.word = word;
    }

    public byte[] render(BriefingDocument document, Imprint imprint, BriefingForm form, Locale language) {
        Printable printable = set.set(document, imprint, language);
        return switch (form) {
            case HTML -> html.of(printable).getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> markdown.of(printable).getBytes(StandardCharsets.UTF_8);
            case WORD -> word.of(printable);
        };
    }
}
