package org.sitesentinel.reporting.briefing.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in one language, in pieces that need no more than to be set.
 *
 * @param language tag of its language
 * @param status what it is; said at the top, for a draft is no briefing yet
 * @param imprint what it says about itself, a line each
 */
public record Printable(String language, String title, String status, List<Section> sections, List<String> imprint) {
    /** A chapter. */
    public record Section(String heading, List<Paragraph> paragraphs) {}

    /** Sentences; {@code number} is empty where they are not counted. */
    public record Paragraph(String number, List<Run> runs) {}

    /**
     * Words, or a figure.
     *
     * @param href the question that gives a figure again; absent for words
     * @param origin what the figure is and its exact fraction; absent for words
     */
    public record Run(
            String text, @Nullable String href, @Nullable String origin) {}
}
