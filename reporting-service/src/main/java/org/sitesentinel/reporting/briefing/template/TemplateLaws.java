package org.sitesentinel.reporting.briefing.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.reporting.briefing.template.Template.Paragraph;
import org.sitesentinel.reporting.briefing.template.Template.Section;
import org.sitesentinel.runtime.problem.Violation;

/** What must be true of a template as a whole; fields may be missing or wrong by themselves. */
final class TemplateLaws {
    /** Places of every text. */
    static final Set<String> OF_ALL = Set.of("asOf", "district");

    /** What the id of a section's other sentence ends in. */
    static final String OTHERWISE = "-otherwise";

    /** Each is a question to the database. */
    static final int MOST_FIGURES = 300;

    private final Template template;
    private final List<Violation> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>(Set.of("title"));
    private int figures;

    TemplateLaws(Template template) {
        this.template = template;
    }

    List<Violation> broken() {
        check(template.title(), "/title", OF_ALL);
        List<Section> sections = orNone(template.sections());
        for (int i = 0; i < sections.size(); i++) {
            check(sections.get(i), "/sections/" + i);
        }
        if (figures > MOST_FIGURES) {
            broken.add(new Violation("/sections", "too-many-figures", Map.of("max", MOST_FIGURES)));
        }
        return broken;
    }

    private void check(Section section, String pointer) {
        checkId(section.id(), pointer + "/id");
        if (section.otherwise() != null) {
            ids.add(section.id() + OTHERWISE);
        }
        check(section.heading(), pointer + "/heading", OF_ALL);
        check(section.otherwise(), pointer + "/otherwise", OF_ALL);
        List<Paragraph> paragraphs = orNone(section.paragraphs());
        for (int i = 0; i < paragraphs.size(); i++) {
            check(paragraphs.get(i), pointer + "/paragraphs/" + i);
        }
    }

    private void check(Paragraph paragraph, String pointer) {
        checkId(paragraph.id(), pointer + "/id");
        Set<String> names = names(paragraph.figuresOrNone(), pointer + "/figures");
        Set<String> places = new HashSet<>(names);
        places.addAll(OF_ALL);
        check(paragraph.text(), pointer + "/text", places);
        List<Condition> conditions = paragraph.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            check(conditions.get(i), pointer + "/when/" + i, names);
        }
        checkUse(paragraph, pointer + "/figures");
    }

    private Set<String> names(List<FigureRule> rules, String pointer) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            figures++;
            String name = rules.get(i).name();
            if (name != null && OF_ALL.contains(name)) {
                broken.add(Violation.of(pointer + "/" + i + "/name", "reserved"));
            } else if (name != null && !names.add(name)) {
                broken.add(Violation.of(pointer + "/" + i + "/name", "repeated"));
            }
        }
        return names;
    }

    private void checkUse(Paragraph paragraph, String pointer) {
        Set<String> used = new HashSet<>(OF_ALL);
        if (paragraph.text() != null) {
            used.addAll(places(paragraph.text().zh()));
            used.addAll(places(paragraph.text().en()));
        }
        paragraph.conditions().forEach(condition -> {
            used.add(condition.figure());
            used.add(Objects.requireNonNullElse(condition.thanFigure(), ""));
        });
        List<FigureRule> rules = paragraph.figuresOrNone();
        for (int i = 0; i < rules.size(); i++) {
            String name = rules.get(i).name();
            if (name != null && !used.contains(name)) {
                broken.add(Violation.of(pointer + "/" + i + "/name", "unused-figure"));
            }
        }
    }

    private static Set<String> places(@Nullable String text) {
        return text == null ? Set.of() : Sentence.of(text).places();
    }

    private void check(Condition condition, String pointer, Set<String> names) {
        if (condition.figure() != null && !names.contains(condition.figure())) {
            broken.add(Violation.of(pointer + "/figure", "unknown-figure"));
        }
        if (condition.thanFigure() != null && !names.contains(condition.thanFigure())) {
            broken.add(Violation.of(pointer + "/thanFigure", "unknown-figure"));
        }
        if ((condition.than() == null) == (condition.thanFigure() == null)) {
            broken.add(Violation.of(pointer, "one-threshold"));
        }
    }

    private void checkId(@Nullable String id, String pointer) {
        if (id != null && !ids.add(id)) {
            broken.add(Violation.of(pointer, "repeated"));
        }
    }

    private void check(@Nullable Bilingual text, String pointer, Set<String> places) {
        if (text != null) {
            check(text.zh(), pointer + "/zh", places);
            check(text.en(), pointer + "/en", places);
        }
    }

    private void check(@Nullable String text, String pointer, Set<String> places) {
        if (text == null) {
            return;
        }
        Sentence sentence = Sentence.of(text);
        if (sentence.isBroken() || !places.containsAll(sentence.places())) {
            broken.add(Violation.of(pointer, "unknown-placeholder"));
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
