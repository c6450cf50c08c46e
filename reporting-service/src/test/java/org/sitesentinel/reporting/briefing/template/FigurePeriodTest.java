package org.sitesentinel.reporting.briefing.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigurePeriodTest {
    @ParameterizedTest
    @CsvSource({
        "LAST_7_DAYS, 2022-03-31, 2022-03-25",
        "LAST_30_DAYS, 2022-03-31, 2022-03-02",
        "THIS_WEEK, 2022-03-31, 2022-03-28",
        "THIS_WEEK, 2022-04-03, 2022-03-28",
        "THIS_WEEK, 2022-04-04, 2022-04-04",
        "THIS_MONTH, 2022-03-31, 2022-03-01",
        "THIS_QUARTER, 2022-03-31, 2022-01-01",
        "THIS_YEAR, 2022-03-31, 2022-01-01",
    })
    void beginsOn(FigurePeriod period, LocalDate last, LocalDate first) {
        assertThat(period.from(last)).isEqualTo(first);
    }
}
