package org.sitesentinel.runtime.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.problem.Messages;

class CellReaderTest {
    private final CellReader reader = new CellReader(new Messages());

    enum Colour {
        GREEN
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "2022-03-31, java.time.LocalDate, '2022-03-31'",
                "2022/3/31, java.time.LocalDate, '2022-03-31'",
                "2022.3.31, java.time.LocalDate, '2022-03-31'",
                "2022年3月31日, java.time.LocalDate, '2022-03-31'",
                "２０２２年３月３１, java.time.LocalDate, '2022-03-31'",
                "20220331, java.time.LocalDate, '2022-03-31'",
                "2022-03-31 00:00:00, java.time.LocalDate, '2022-03-31'",
                "2022-03-31 08:00, java.time.LocalDate, '2022-03-31 08:00'",
                "3月31日, java.time.LocalDate, '3月31日'",
                "31/3/2022, java.time.LocalDate, '31/3/2022'",
                "2022-03-31 08:05, java.time.OffsetDateTime, '2022-03-31T08:05+08:00'",
                "2022/3/31 8:05:10, java.time.OffsetDateTime, '2022-03-31T08:05:10+08:00'",
                "2022年3月31日 08:05, java.time.OffsetDateTime, '2022-03-31T08:05+08:00'",
                "2022-03-31T08:05:00Z, java.time.OffsetDateTime, '2022-03-31T08:05:00Z'",
                "2022-03-31, java.time.OffsetDateTime, '2022-03-31'",
                "12, java.lang.Integer, 12",
                "12.0, java.lang.Integer, 12",
                "\"1,200\", java.lang.Integer, 1200",
                "１２, java.lang.Integer, 12",
                "12.5, java.lang.Integer, 12.5",
                "1e9, java.lang.Integer, '1e9'",
                "许多, java.lang.Integer, '许多'",
                "99999999999999999999999999999999, java.lang.Integer, '99999999999999999999999999999999'",
                "36.62, java.lang.Double, 36.62",
                "是, java.lang.Boolean, true",
                "No, java.lang.Boolean, false",
                "也许, java.lang.Boolean, '也许'",
                "630104, java.lang.String, '630104'",
            })
    void readsCellsAsPeopleWriteThem(String text, Class<?> type, String json) {
        assertThat(reader.read(text, type)).hasToString(json.replace('\'', '"'));
    }

    @Property
    void readsEveryDayInEverySpelling(@ForAll @IntRange(min = -700_000, max = 100_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (String pattern : new String[] {"yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"}) {
            JsonNode read = reader.read(DateTimeFormatter.ofPattern(pattern).format(date), LocalDate.class);
            assertThat(read.textValue()).isEqualTo(date.toString());
        }
    }

    @Example
    void readsConstantsInAnyCase() {
        assertThat(reader.read("green", Colour.class).textValue()).isEqualTo("GREEN");
        assertThat(reader.read("绿", Colour.class).textValue()).isEqualTo("绿");
    }
}
