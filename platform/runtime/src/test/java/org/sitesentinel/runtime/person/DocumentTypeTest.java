package org.sitesentinel.runtime.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTypeTest {
    @ParameterizedTest(name = "{1} as {0}: {2}")
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, true",
        "RESIDENT_ID, 440524188001010014, true",
        "RESIDENT_ID, 110105194912310021, false",
        "RESIDENT_ID, 11010519491231002x, false",
        "RESIDENT_ID, 110105491231002, false",
        "RESIDENT_ID, 1101051949123100２X, false",
        "RESIDENT_ID, '', false",
        "FOREIGN_PERMANENT_RESIDENT_ID, CHN110100012345, true",
        "FOREIGN_PERMANENT_RESIDENT_ID, CHN11010001234, false",
        "FOREIGN_PERMANENT_RESIDENT_ID, 11010519491231002X, false",
        "PASSPORT, E12345678, true",
        "PASSPORT, E123, false",
        "PASSPORT, E123456789012345678901, false",
        "PASSPORT, E-1234567, false",
        "TRAVEL_PERMIT, H0123456789, true",
        "TRAVEL_PERMIT, 通行证01234, false",
    })
    void acceptsWhatItsRuleAllows(DocumentType type, String number, boolean accepted) {
        assertThat(type.accepts(number)).isEqualTo(accepted);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "11010519491231002x, 11010519491231002X",
        "' 110105 19491231 002X ', 11010519491231002X",
        "110105-19491231-002X, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "'110105　19491231　002ｘ', 11010519491231002X",
        "e12345678, E12345678",
    })
    void normalisesWidthCaseAndSpaces(String number, String normalised) {
        assertThat(DocumentType.normalise(number)).isEqualTo(normalised);
    }

    @Property
    void normalisingTwiceChangesNothing(@ForAll("typed") String number) {
        String once = DocumentType.normalise(number);

        assertThat(DocumentType.normalise(once)).isEqualTo(once);
    }

    @Property
    void aWrongDigitOrTwoThatChangedPlacesAreCaught(@ForAll("resident ids") String number) {
        assertThat(DocumentType.RESIDENT_ID.accepts(number)).isTrue();
        for (int at = 0; at < 17; at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                assertThat(DocumentType.RESIDENT_ID.accepts(with(number, at, wrong)))
                        .isEqualTo(number.charAt(at) == wrong);
            }
            if (at < 16) {
                char left = number.charAt(at);
                char right = number.charAt(at + 1);
                assertThat(CheckDigit.fits(with(with(number, at, right), at + 1, left)))
                        .isEqualTo(left == right);
            }
        }
    }

    @Property
    void sixteenDigitsAfterANineMakeAForeignersCard(@ForAll("resident ids") String number) {
        String digits = "9" + number.substring(1, 17);
        String card = digits + CheckDigit.of(digits);

        assertThat(DocumentType.FOREIGN_PERMANENT_RESIDENT_ID.accepts(card)).isTrue();
        assertThat(DocumentType.RESIDENT_ID.accepts(card)).isFalse();
        assertThat(DocumentType.FOREIGN_PERMANENT_RESIDENT_ID.accepts(number)).isFalse();
    }

    @Property
    void aPermitOfHongKongMacaoOrTaiwanBeginsSo(@ForAll("permits") String digits) {
        assertThat(DocumentType.HMT_RESIDENCE_PERMIT.accepts(digits + CheckDigit.of(digits)))
                .isEqualTo(digits.matches("8[1-3].*"));
    }

    /** What an input method for Chinese gives: narrow and full-width characters and spaces. */
    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('！', '～')
                .withChars('　');
    }

    @Provide("resident ids")
    Arbitrary<String> residentIds() {
        return digits(16).flatMap(rest -> Arbitraries.integers()
                .between(1, 8)
                .map(first -> first + rest)
                .map(digits -> digits + CheckDigit.of(digits)));
    }

    @Provide
    Arbitrary<String> permits() {
        return digits(11).flatMap(rest -> Arbitraries.integers().between(80, 84).map(first -> first + "0000" + rest));
    }

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    private static String with(String number, int at, char digit) {
        return number.substring(0, at) + digit + number.substring(at + 1);
    }
}
