package org.sitesentinel.siteregistry.venuecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTextTest {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void codesAreValidWithoutTwinAndOfTheAlphabetAlone() {
        List<String> codes = Stream.generate(CodeText::next).limit(10_000).toList();

        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("[" + ALPHABET + "]{13}"))
                .allMatch(CodeText::isValid);
    }

    @Property
    void twelveCharactersHaveOneCheckCharacter(@ForAll("random parts") String part) {
        assertThat(ALPHABET.chars().filter(check -> CodeText.isValid(part + (char) check)))
                .hasSize(1);
    }

    @Property(tries = 200)
    void oneWrongCharacterIsCaught(@ForAll("codes") String code) {
        for (int at = 0; at < code.length(); at++) {
            for (char wrong : ALPHABET.replace(code.substring(at, at + 1), "").toCharArray()) {
                assertThat(CodeText.isValid(with(code, at, wrong))).isFalse();
            }
        }
    }

    /** Luhn's known blind spot: the first and the last character of the alphabet side by side. */
    @Property
    void neighboursThatChangedPlacesAreCaughtUnlessTheyAre2AndZ(@ForAll("codes") String code) {
        for (int at = 0; at < code.length() - 1; at++) {
            char left = code.charAt(at);
            char right = code.charAt(at + 1);
            boolean blind = left == right || (left == '2' && right == 'Z') || (left == 'Z' && right == '2');

            assertThat(CodeText.isValid(with(with(code, at, right), at + 1, left)))
                    .isEqualTo(blind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "222222222222",
                "22222222222222",
                "22222222222a2",
                "2222222222O22",
                "2222222222０22",
                "222222222222\0",
                "22222 2222222",
            })
    void whatHasAnotherShapeIsNoCode(String text) {
        assertThat(CodeText.isValid("2222222222222")).isTrue();
        assertThat(CodeText.isValid(text)).isFalse();
    }

    @Provide("random parts")
    Arbitrary<String> randomParts() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(12);
    }

    @Provide
    Arbitrary<String> codes() {
        return randomParts().map(CodeTextTest::completed);
    }

    private static String completed(String part) {
        return ALPHABET.chars()
                .mapToObj(check -> part + (char) check)
                .filter(CodeText::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String with(String code, int at, char character) {
        return code.substring(0, at) + character + code.substring(at + 1);
    }
}
