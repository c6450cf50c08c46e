package org.sitesentinel.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchOffsetsTest {
    @Test
    void nothingIsNewAtFirst() {
        assertThat(WatchOffsets.since(null, Map.of("a", 7L))).isEmpty();
    }

    @Test
    void whatWasReadOnIsNewAndWhatWasNotIsNot() {
        assertThat(WatchOffsets.since(Map.of("a", 7L, "b", 1L), Map.of("a", 7L, "b", 2L)))
                .containsExactly("b");
    }

    @Test
    void aTopicThatAppearsIsNewOnceSomethingOfItIsApplied() {
        assertThat(WatchOffsets.since(Map.of(), Map.of("c", 0L, "b", 2L, "a", 1L)))
                .containsExactly("a", "b");
    }

    @Test
    void readingAnewIsNew() {
        assertThat(WatchOffsets.since(Map.of("a", 7L), Map.of("a", 0L))).containsExactly("a");
    }
}
