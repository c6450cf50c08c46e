package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    @ParameterizedTest
    @ValueSource(longs = {100_000, 10_000_000, 100_000_000})
    void hasAboutAsManyCheckInsAsAskedForAndNotMore(long checkIns) {
        assertThat(History.of(checkIns).checkIns()).isBetween(checkIns * 97 / 100, checkIns);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100_000_000})
    void referencesLookLikeThoseOfPersons(long checkIns) {
        assertThat(History.of(checkIns).anybody()).matches("[A-Za-z0-9_-]{22}");
    }
}
