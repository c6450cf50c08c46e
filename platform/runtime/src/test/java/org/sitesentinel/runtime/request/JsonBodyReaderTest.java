package org.sitesentinel.runtime.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.MalformedJson;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;

class JsonBodyReaderTest {
    private static final Instant NOW = Instant.parse("2022-03-31T02:00:00Z");

    private final JsonBodyReader reader = new JsonBodyReader(
            new InputReader(Validation.byDefaultProvider()
                    .configure()
                    .clockProvider(() -> Clock.fixed(NOW, ZoneOffset.ofHours(8)))
                    .buildValidatorFactory()
                    .getValidator()),
            new MemorySize(java.math.BigInteger.valueOf(1 << 20)));

    enum Colour {
        GREEN,
        RED
    }

    /** One field of each type. */
    record Values(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long big,
            @Nullable BigDecimal rate,
            @Nullable Boolean flag,
            @Nullable LocalDate day,
            @Nullable OffsetDateTime at,
            @Nullable UUID id,
            @Nullable Colour colour,
            @Nullable List<String> words,
            @Nullable Values inner) {}

    record Part(
            @NotBlank @Size(max = 5) String name,
            @NotNull @PositiveOrZero Integer count) {}

    record Form(
            @NotNull Colour colour,
            @Nullable @PastOrPresent LocalDate day,
            @Nullable @Valid Part first,
            @NotEmpty List<@Valid Part> parts,
            @Nullable List<@Size(max = 3) String> words)
            implements SelfChecking {
        @Override
        public List<Violation> brokenLaws() {
            return colour == Colour.GREEN && first == null ? List.of(Violation.of("/first", "required")) : List.of();
        }
    }

    @Test
    void readsEveryType() {
        Values inner = new Values(null, null, null, null, null, null, null, null, null, null, null);

        assertThat(read(Values.class, """
                        {"text": " 万达 ", "count": -7, "big": 9223372036854775807, "rate": 37.3, "flag": false,
                         "day": "2022-02-28", "at": "2022-03-01T08:00:00.5+08:00",
                         "id": "0195c2b4-0000-7000-8000-000000000001", "colour": "RED", "words": ["", "二"],
                         "inner": {"text": null}}"""))
                .isEqualTo(new Values(
                        " 万达 ",
                        -7,
                        Long.MAX_VALUE,
                        new BigDecimal("37.3"),
                        false,
                        LocalDate.of(2022, 2, 28),
                        OffsetDateTime.parse("2022-03-01T08:00:00.5+08:00"),
                        UUID.fromString("0195c2b4-0000-7000-8000-000000000001"),
                        Colour.RED,
                        List.of("", "二"),
                        inner));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-01T08:00:00+0800", "2022-03-01T00:00:00Z", "2022-03-01T08:00+08:00"})
    void takesAMomentAsItIsWrittenElsewhere(String written) {
        Values values = (Values) read(Values.class, "{\"at\": \"" + written + "\"}");

        assertThat(values.at()).isAtSameInstantAs(OffsetDateTime.parse("2022-03-01T08:00:00+08:00"));
    }

    @ParameterizedTest(name = "\"{0}\": {1} is no {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text | 1 | text",
                "rate | 1e400 | number",
                "text | true | text",
                "text | {} | text",
                "text | [] | text",
                "text | \"a\\u0000\" | text",
                "text | \"\\ud800\" | text",
                "count | \"1\" | integer",
                "count | \"\" | integer",
                "count | 1.0 | integer",
                "count | 1e0 | integer",
                "count | true | integer",
                "count | 2147483648 | integer",
                "big | 9223372036854775808 | integer",
                "big | {} | integer",
                "rate | \"1.5\" | number",
                "rate | [] | number",
                "rate | 1e999999999 | number",
                "flag | 0 | boolean",
                "flag | \"true\" | boolean",
                "day | \"2022-02-29\" | date",
                "day | \"2022-13-01\" | date",
                "day | \"2022-3-1\" | date",
                "day | \"20220301\" | date",
                "day | \" 2022-03-01\" | date",
                "day | \"2022-03-01T00:00:00+08:00\" | date",
                "day | \"0000-01-01\" | date",
                "day | \"+12022-01-01\" | date",
                "day | \"-0001-01-01\" | date",
                "day | \"\" | date",
                "day | 20220301 | date",
                "day | [2022, 3, 1] | date",
                "id | \"AZXCtAAAcACAAAAAAAAAAQ==\" | uuid",
                "colour | \" RED \" | enum",
                "at | \"2022-03-01\" | date-time",
                "at | \"2022-03-01T08:00:00\" | date-time",
                "at | \"2022-03-01T24:30:00Z\" | date-time",
                "at | \"2022-02-29T08:00:00+08:00\" | date-time",
                "at | \"2022-03-01T08:60:00+08:00\" | date-time",
                "at | \"2022-03-01T08:00:00+19:00\" | date-time",
                "at | \"2022-03-01 08:00:00+08:00\" | date-time",
                "at | \"0000-03-01T08:00:00+08:00\" | date-time",
                "at | \"2022-03-01T08:00:00+08:00x\" | date-time",
                "at | \"2022-03-01T08:00:00+08:00 \" | date-time",
                "at | \"2022-03-01T08:00:00Z\\n\" | date-time",
                "at | \"2022-03-01T08:00 +08:00\" | date-time",
                "at | \"2022-03-01T08:00:00Z[UTC]\" | date-time",
                "at | \"\" | date-time",
                "at | 1646092800 | date-time",
                "id | \"0195c2b4\" | uuid",
                "id | \"\" | uuid",
                "id | 7 | uuid",
                "colour | \"red\" | enum",
                "colour | \"BLUE\" | enum",
                "colour | \"0\" | enum",
                "colour | \"\" | enum",
                "colour | 1 | enum",
                "words | \"a\" | array",
                "words | {} | array",
                "inner | [] | object",
                "inner | \"{}\" | object",
            })
    void takesNothingForAnotherType(String field, String value, String code) {
        String body = "{\"%s\": %s}".formatted(field, value);

        assertThat(errors(Values.class, body)).containsExactly("/" + field + " " + code);
        assertThat(errors(Values.class, "{\"inner\": {\"inner\": %s}}".formatted(body)))
                .containsExactly("/inner/inner/" + field + " " + code);
    }

    @Test
    void nothingGivenIsNull() {
        assertThat(read(Values.class, "{}"))
                .isEqualTo(read(Values.class, "{\"text\": null, \"count\": null, \"day\": null, \"words\": null}"));
    }

    @Test
    void tellsTypesRangesSurplusAndLawsAtOnce() {
        assertThat(errors(Form.class, """
                        {"colour": "GREEN", "day": "2022-04-01", "parts": [
                           {"name": "一", "count": 1}, {"name": "一二三四五六", "count": "1"}, {"count": -1, "x/y": 1, "z": 2}],
                         "words": ["一二三", "一二三四"], "surplus": {}}"""))
                .containsExactlyInAnyOrder(
                        " unknown-field",
                        "/day future",
                        "/first required",
                        "/parts/1/name size",
                        "/parts/1/count integer",
                        "/parts/2/name required",
                        "/parts/2/count not-negative",
                        "/parts/2 unknown-field",
                        "/words/1 size");
    }

    @Test
    void whatCouldNotBeReadIsNotAlsoMissing() {
        assertThat(errors(Form.class, "{\"colour\": 1, \"parts\": {}, \"first\": {\"name\": 1, \"count\": []}}"))
                .containsExactlyInAnyOrder("/colour enum", "/parts array", "/first/name text", "/first/count integer");
    }

    @Test
    void anElementIsNamedByItsPlaceWhateverIsMissingBeforeIt() {
        assertThat(errors(Form.class, """
                        {"colour": "RED", "words": ["一二三", 7, "一二三四"],
                         "parts": [null, {"name": "a", "count": 1}, "b", {"name": " ", "count": 1}]}"""))
                .containsExactlyInAnyOrder(
                        "/words/1 text",
                        "/words/2 size",
                        "/parts/0 required",
                        "/parts/2 object",
                        "/parts/3/name required");
    }

    @Test
    void anElementMustBeThereAndOfItsType() {
        assertThat(errors(Values.class, "{\"words\": [\"一\", null, 3, []]}"))
                .containsExactlyInAnyOrder("/words/1 required", "/words/2 text", "/words/3 text");
    }

    @Test
    void todayIsTheClocksDay() {
        assertThat(errors(
                        Form.class,
                        "{\"colour\": \"RED\", \"day\": \"2022-03-31\", \"parts\": [%s]}"
                                .formatted("{\"name\": \"一\", \"count\": 0}")))
                .isEmpty();
    }

    @Test
    void saysWhatIsKnownAndNothingThatWasSent() {
        InvalidRequest refusal = (InvalidRequest) refusal(Part.class, "{\"secret-name\": \"secret-value\"}");

        assertThat(refusal.errors())
                .filteredOn(error -> error.code().equals("unknown-field"))
                .singleElement()
                .isEqualTo(new Violation("", "unknown-field", Map.of("known", "name, count")));
        assertThat(refusal.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null | ' required'", "[] | ' object'", "7 | ' object'", "'' | ' object'"})
    void aBodyIsAnObject(String body, String error) {
        assertThat(errors(Values.class, body)).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"text\": \"a",
                "{\"text\": 'a'}",
                "{\"rate\": NaN}",
                "{\"count\": 01}",
                "{} {}",
                "{\"text\": \"a\", \"text\": \"a\"}",
                "{\"inner\": {\"count\": 1, \"count\": 2}}",
                "{\"text\": \"a\" /* b */}",
            })
    void refusesWhatIsNoJson(String body) {
        assertThat(refusal(Values.class, body)).isInstanceOf(MalformedJson.class);
    }

    @Test
    void refusesWhatNestsTooDeepAndNumbersTooLong() {
        assertThat(refusal(Values.class, "{\"text\": " + "[".repeat(5_000)).slug())
                .isEqualTo("malformed-json");
        assertThat(refusal(Values.class, "{\"count\": " + "9".repeat(5_000) + "}")
                        .slug())
                .isEqualTo("malformed-json");
    }

    @Test
    void saysWhereJsonStopsBeingJson() {
        assertThat(refusal(Values.class, "{\n  \"text\" 1}")).isEqualTo(new MalformedJson(2, 10));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] gbk = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xcd, (byte) 0xf2, '"', '}'};

        assertThat(refusal(Values.class, gbk)).isInstanceOf(MalformedJson.class);
    }

    private List<String> errors(Class<? extends Record> type, String body) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(type, body));
        return refused == null
                ? List.of()
                : refused.problem().errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList();
    }

    private Problem refusal(Class<? extends Record> type, String body) {
        return refusal(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private Problem refusal(Class<? extends Record> type, byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> read(type, body))
                .problem();
    }

    private Record read(Class<? extends Record> type, String body) {
        return read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Record read(Class<? extends Record> type, byte[] body) {
        try {
            return reader.readFrom(
                    (Class<Record>) type,
                    type,
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    new ByteArrayInputStream(body));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
