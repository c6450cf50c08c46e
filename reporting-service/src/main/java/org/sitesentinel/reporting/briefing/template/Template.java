package org.sitesentinel.reporting.briefing.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.printing.Bilingual;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * The sentences of a briefing, with the figures that go into them. Any text may hold {@code {asOf}} and
 * {@code {district}}.
 */
public record Template(
        @NotNull @Valid Bilingual title,
        @NotEmpty @Size(max = 20) List<@Valid Section> sections) implements SelfChecking {
    /** How sections and sentences are named. */
    static final String ID = "[a-z][a-z0-9-]{0,59}";

    /**
     * A chapter.
     *
     * @param numbered whether its sentences are counted
     * @param otherwise what it says when none of its sentences stands
     */
    public record Section(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Valid Bilingual heading,
            @Nullable Boolean numbered,
            @NotEmpty @Size(max = 50) List<@Valid Paragraph> paragraphs,
            @Nullable @Valid Bilingual otherwise) {}

    /**
     * A sentence or several.
     *
     * @param id by which it is found again in other briefings and versions
     * @param text with a {@code {name}} for each figure
     * @param when all that must hold for it to stand; it always stands where nothing is said
     */
    public record Paragraph(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Valid Bilingual text,
            @Nullable @Size(max = 30) List<@Valid FigureRule> figures,
            @Nullable @Size(max = 10) List<@Valid Condition> when) {
        public List<FigureRule> figuresOrNone() {
            return Objects.requireNonNullElse(figures, List.of());
        }

        public List<Condition> conditions() {
            return Objects.requireNonNullElse(when, List.of());
        }
    }

    @Override
    public List<Violation> brokenLaws() {
        return new TemplateLaws(this).broken();
    }
}
