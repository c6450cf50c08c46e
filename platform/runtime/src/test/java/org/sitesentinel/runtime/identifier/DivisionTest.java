package org.sitesentinel.runtime.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
    @ParameterizedTest(name = "{0}: place {1}, prefix {2}")
    @CsvSource({
        "630104, 630104, 630104",
        "630100, 630100, 6301",
        "630000, 630000, 63",
        "000000, 000000, ''",
        "630110, 630110, 630110",
        "630104001, 630104001, 630104001",
        "630104001005, 630104001005, 630104001005",
        "630104001000, 630104001, 630104001",
        "630104000000, 630104, 630104",
        "630104000, 630104, 630104",
        "630000000000, 630000, 63",
        "630104000005, 630104000005, 630104000005",
        "630104100, 630104100, 630104100",
    })
    void zerosAtTheEndFillUp(String code, String place, String prefix) {
        Division division = new Division(code);

        assertThat(division.place()).isEqualTo(place);
        assertThat(division.prefix()).isEqualTo(prefix);
        assertThat(division.county()).isEqualTo(code.substring(0, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101",
                "159999",
                "650101001",
                "710000",
                "810000",
                "820000000000",
                "000000",
                "000000000",
                "000000000000"
            })
    void itLiesInAProvinceOrIsTheCountry(String code) {
        assertThat(new Division(code).isInProvince()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000001", "000000001", "010000", "160101", "380101", "550000", "660101", "800000", "999998"})
    void orNowhere(String code) {
        assertThat(Division.isCode(code)).isTrue();
        assertThat(new Division(code).isInProvince()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "63", "63010", "6301040", "6301040010000", "63010x", "63０104", " 630104"})
    void otherTextsAreNoCode(String text) {
        assertThat(Division.isCode(text)).isFalse();
    }
}
