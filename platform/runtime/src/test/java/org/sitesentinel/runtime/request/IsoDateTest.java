package org.sitesentinel.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2020-02-29", "2022-03-31", "9999-12-31"})
    void readsDaysThatExist(String text) {
        assertThat(IsoDate.read(text)).contains(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022-02-30",
                "2021-02-29",
                "2022-13-01",
                "2022-3-1",
                "20220331",
                "2022-03-31T00:00:00+08:00",
                "0000-01-01",
                "-0001-01-01",
                "+999999999-12-31",
                "２０２２-03-31",
            })
    void refusesEverythingElse(String text) {
        assertThat(IsoDate.read(text)).isEmpty();
    }
}
