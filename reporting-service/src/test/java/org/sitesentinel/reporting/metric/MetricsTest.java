package org.sitesentinel.reporting.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final List<Metric> metrics = new Metrics().all();

    @Test
    void definesEachMetricOnce() {
        assertThat(metrics).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(metrics).extracting(metric -> metric.name().zh()).doesNotHaveDuplicates();
        assertThat(metrics).extracting(metric -> metric.name().en()).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatEachMeansInBothLanguages() {
        assertThat(metrics).allSatisfy(metric -> {
            assertThat(metric.name().zh()).isNotBlank();
            assertThat(metric.name().en()).isNotBlank();
            assertThat(metric.numerator().zh()).isNotBlank();
            assertThat(metric.numerator().en()).isNotBlank();
            assertThat(metric.denominator() == null).isEqualTo(metric.unit() == Unit.COUNT);
            assertThat(metric.sources()).isNotEmpty();
        });
    }

    @Test
    void definitionsReadAsSentences() {
        Metric coverage = find("vaccination.booster-coverage");

        assertThat(coverage.definition())
                .isEqualTo(new Text(
                        "某日终了时：已接种加强针的在册人员，占在册人员的百分比。",
                        "At the end of a day: people with a booster, as a share of people on the roster."));
        assertThat(coverage.formula()).isEqualTo("people with a booster ÷ people on the roster");
    }

    /** A release rebuilds the figures when one of these classes is another. */
    @Test
    void knowsInWhichClassesItIsDefined() {
        assertThat(metrics).flatExtracting(Metric::sources).allSatisfy(source -> assertThat(Metrics.definedBy())
                .extracting(Class::getName)
                .contains(source.dimensions().getClass().getName().replaceFirst("\\$\\$Lambda.*", "")));
    }

    /** Scope and briefings narrow every figure by district. */
    @Test
    void everyMetricKnowsItsDistrict() {
        assertThat(metrics).allSatisfy(metric -> assertThat(metric.dimensions()).contains(Dimension.DISTRICT));
    }

    @Test
    void onlyWhatIsToldInACompactedTopicForgetsWhatWasKnown() {
        assertThat(metrics)
                .filteredOn(metric -> !metric.keepsWhatWasKnown())
                .extracting(Metric::id)
                .containsExactly("personnel.on-site");
    }

    private Metric find(String id) {
        return Objects.requireNonNull(metrics.stream()
                .filter(metric -> metric.id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
