package org.sitesentinel.inspection.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sitesentinel.contracts.inspection.ItemResult;
import org.sitesentinel.inspection.checklist.ChecklistItem;
import org.sitesentinel.inspection.checklist.Severity;
import org.sitesentinel.runtime.problem.Violation;

/** Held against what follows from the words alone: every item once, nothing else, deficiencies shown where asked. */
class AssessmentTest {
    private static final List<UUID> EVIDENCE = List.of(new UUID(1, 1), new UUID(2, 2));
    private static final List<String> CODES = List.of("a", "b", "c", "d");

    @Property
    void isFollowedWhenEveryItemIsAnsweredAndShown(
            @ForAll("checklists") List<ChecklistItem> items, @ForAll("answers") List<Answer> answers) {
        Assessment assessment = Assessment.of(items, answers, Set.of(EVIDENCE.get(0)));

        Set<String> asked = codes(items.stream().map(ChecklistItem::code).toList());
        Set<String> answered = codes(answers.stream().map(Answer::code).toList());
        boolean isShown = answers.stream().noneMatch(answer -> isUnshown(items, answer));
        boolean isKnown =
                answers.stream().allMatch(answer -> EVIDENCE.subList(0, 1).containsAll(answer.evidence()));
        assertThat(assessment.errors().isEmpty()).isEqualTo(asked.equals(answered) && isShown && isKnown);
    }

    @Property
    void findsWhatFailedAndWasAskedInItsOrder(
            @ForAll("checklists") List<ChecklistItem> items, @ForAll("answers") List<Answer> answers) {
        Assessment assessment = Assessment.of(items, answers, Set.copyOf(EVIDENCE));

        Set<String> asked = codes(items.stream().map(ChecklistItem::code).toList());
        assertThat(assessment.findings().stream().map(Finding::item))
                .containsExactlyElementsOf(answers.stream()
                        .filter(answer -> answer.result() == ItemResult.FAIL && asked.contains(answer.code()))
                        .map(Answer::code)
                        .toList());
    }

    @Property
    void pointsOnlyAtAnswersThatAreThere(
            @ForAll("checklists") List<ChecklistItem> items, @ForAll("answers") List<Answer> answers) {
        Set<String> places =
                IntStream.range(0, answers.size()).mapToObj(i -> "/items/" + i).collect(Collectors.toSet());

        assertThat(Assessment.of(items, answers, Set.of()).errors())
                .extracting(Violation::pointer)
                .allSatisfy(pointer -> assertThat(pointer.equals("/items")
                                || places.contains(pointer.replaceAll("(/items/\\d+).*", "$1")))
                        .isTrue());
    }

    private static boolean isUnshown(List<ChecklistItem> items, Answer answer) {
        return answer.result() == ItemResult.FAIL
                && answer.evidence().isEmpty()
                && items.stream().anyMatch(item -> item.code().equals(answer.code()) && item.evidenceRequired());
    }

    private static Set<String> codes(List<String> codes) {
        return Set.copyOf(codes);
    }

    @Provide
    Arbitrary<List<ChecklistItem>> checklists() {
        Arbitrary<Boolean> shown = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(CODES), shown)
                .as((code, evidence) -> new ChecklistItem(code, code, code, Severity.MAJOR, null, 3, evidence))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(ChecklistItem::code);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        Arbitrary<List<UUID>> evidence =
                Arbitraries.of(EVIDENCE).list().ofMaxSize(2).uniqueElements();
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.of(ItemResult.class), evidence)
                .as((code, result, shown) -> new Answer(code, result, null, shown))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Answer::code);
    }
}
