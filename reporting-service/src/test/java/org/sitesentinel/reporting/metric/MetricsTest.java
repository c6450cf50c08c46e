package org.sitesentinel.reporting.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final List<Metric> metrics = new Metrics().all();

    @Test
    void definesEachMetricOnce() {
        assertThat(metrics).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(metrics).extracting(Metric::zh).doesNotHaveDuplicates();
        assertThat(metrics).extracting(Metric::en).doesNotHaveDuplicates();
    }

    /** Scope and briefings narrow every figure by district. */
    @Test
    void everyMetricKnowsItsDistrict() {
        assertThat(metrics).allSatisfy(metric -> assertThat(metric.dimensions()).contains(Dimension.DISTRICT));
    }
}
