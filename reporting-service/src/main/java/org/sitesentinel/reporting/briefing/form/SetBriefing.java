package org.sitesentinel.reporting.briefing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.document.ComposeBriefing;
import org.sitesentinel.reporting.briefing.template.Sentence;
import org.sitesentinel.reporting.metric.Metric;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.runtime.problem.Messages;

/** Takes a briefing apart into what one reader is to see. */
@ApplicationScoped
class SetBriefing {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Metrics metrics;
    private final Messages messages;
    private final Clock clock;

    SetBriefing(Metrics metrics, Messages messages, Clock clock) {
        this.metrics = metrics;
        this.messages = messages;
        this.clock = clock;
    }

    Printable set(BriefingDocument document, Imprint imprint, Locale language) {
        return new Printable(
                language.toLanguageTag(),
                document.title().in(language),
                messages.text(language, "briefing.status." + imprint.status(), Map.of()),
                document.sections().stream()
                        .map(section -> section(section, language))
                        .toList(),
                lines(document, imprint, language));
    }

    private Printable.Section section(BriefingDocument.Section section, Locale language) {
        List<Printable.Paragraph> paragraphs = new ArrayList<>();
        for (BriefingDocument.Paragraph paragraph : section.paragraphs()) {
            String number = section.counted() ? number(paragraphs.size() + 1, language) : "";
            paragraphs.add(new Printable.Paragraph(number, runs(paragraph, language)));
        }
        return new Printable.Section(section.heading().in(language), paragraphs);
    }

    private List<Printable.Run> runs(BriefingDocument.Paragraph paragraph, Locale language) {
        return Sentence.of(paragraph.sentenceOrText().in(language)).runs().stream()
                .map(run -> run(run, paragraph.figures(), language))
                .toList();
    }

    private Printable.Run run(Sentence.Run run, Map<String, PrintedFigure> figures, Locale language) {
        PrintedFigure figure = run.place() ? figures.get(run.text()) : null;
        return figure == null
                ? new Printable.Run(run.place() ? "{" + run.text() + "}" : run.text(), null, null)
                : new Printable.Run(figure.printed().in(language), figure.href(), origin(figure, language));
    }

    private String origin(PrintedFigure figure, Locale language) {
        String name = metrics.find(figure.metric())
                .map(metric -> name(metric, language))
                .orElse(figure.metric());
        if (figure.hidden()) {
            return name;
        }
        return figure.denominator() == null
                ? name + ": " + figure.numerator()
                : name + ": " + figure.numerator() + " / " + (figure.denominator() + joined(figure));
    }

    private static long joined(PrintedFigure figure) {
        return Objects.requireNonNullElse(figure.whatIf(), 0L);
    }

    private static String name(Metric metric, Locale language) {
        return language.getLanguage().equals("en")
                ? metric.name().en()
                : metric.name().zh();
    }

    private List<String> lines(BriefingDocument document, Imprint imprint, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                language,
                "briefing.imprint.scope",
                Map.of("asOf", ComposeBriefing.day(imprint.asOf()).in(language), "district", imprint.district())));
        if (document.knownAt() != null) {
            String knownAt = TO_THE_MINUTE.format(document.knownAt().atZone(clock.getZone()));
            lines.add(messages.text(language, "briefing.imprint.known", Map.of("knownAt", knownAt)));
        }
        lines.add(messages.text(
                language,
                "briefing.imprint.template",
                Map.of(
                        "template", imprint.template(),
                        "templateVersion", imprint.templateVersion(),
                        "version", imprint.version())));
        if (imprint.hash() != null) {
            lines.add(messages.text(language, "briefing.imprint.hash", Map.of("hash", imprint.hash())));
        }
        return lines;
    }

    private static String number(int number, Locale language) {
        return language.getLanguage().equals("en") ? "(" + number + ") " : "（" + chinese(number) + "）";
    }

    /** Up to 99: 十, 十二, 二十, 二十一. */
    private static String chinese(int number) {
        int tens = number / 10;
        return (tens == 0 ? "" : (tens == 1 ? "" : DIGITS[tens]) + "十") + DIGITS[number % 10];
    }
}
