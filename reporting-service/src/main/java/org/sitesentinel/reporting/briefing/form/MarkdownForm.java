package org.sitesentinel.reporting.briefing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** CommonMark; its links hold the address of the service, for the text goes elsewhere. */
@ApplicationScoped
class MarkdownForm {
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_\\[\\]<>#|~&!])");

    /** What would make a line a list. */
    private static final Pattern FIRST_MARK = Pattern.compile("^(\\s*\\d*)([-+.)])(?=\\s|$)");

    private final FormConfig config;

    MarkdownForm(FormConfig config) {
        this.config = config;
    }

    String of(Printable briefing) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(briefing.title())).append("\n\n");
        text.append('*').append(escaped(briefing.status())).append("*\n");
        for (Printable.Section section : briefing.sections()) {
            text.append("\n## ").append(escaped(section.heading())).append("\n");
            section.paragraphs().forEach(paragraph -> append(paragraph, text));
        }
        text.append("\n---\n");
        briefing.imprint()
                .forEach(line -> text.append('\n').append(paragraph(line)).append("\n"));
        return text.toString();
    }

    private void append(Printable.Paragraph paragraph, StringBuilder text) {
        StringBuilder words = new StringBuilder(escaped(paragraph.number()));
        for (Printable.Run run : paragraph.runs()) {
            if (run.href() == null) {
                words.append(escaped(run.text()));
            } else {
                words.append('[')
                        .append(escaped(run.text()))
                        .append("](")
                        .append(config.baseUrl() + run.href())
                        .append(')');
            }
        }
        text.append('\n')
                .append(FIRST_MARK.matcher(words).replaceFirst("$1\\\\$2"))
                .append('\n');
    }

    private static String paragraph(String line) {
        return FIRST_MARK.matcher(escaped(line)).replaceFirst("$1\\\\$2");
    }

    /** A line of its own would be a paragraph of its own. */
    private static String escaped(String text) {
        return MARKS.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$1");
    }
}
