package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.problem.Violations;

class NewPersonTest {
    private static final String NUMBER = "11010519491231002X";
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13897001234",
                "19900000000",
                "138 9700 1234",
                "１３８９７００１２３４",
                "+8613897001234",
                "0971-6123456",
                "12345",
                "110",
                "+852-23456789",
                "12345678901234567890"
            })
    void takesPhones(String phone) {
        boolean tooShort = phone.equals("110");

        assertThat(codes(new NewPerson("王", DocumentType.RESIDENT_ID, NUMBER, phone)))
                .isEqualTo(tooShort ? List.of("/phone phone") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12897001234",
                "10000000000",
                "1234",
                "-----",
                "+-+-+-+",
                "1-2-3-4",
                "123456789012345678901",
                "phone",
                "(0971)6123456",
                "13897001234;drop"
            })
    void refusesWhatIsNoPhone(String phone) {
        assertThat(codes(new NewPerson("王", DocumentType.RESIDENT_ID, NUMBER, phone)))
                .containsExactly("/phone phone");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "RESIDENT_ID, 11010519491231002X, true",
        "RESIDENT_ID, 11010519491231002x, true",
        "RESIDENT_ID, １１０１０５１９４９１２３１００２Ｘ, true",
        "RESIDENT_ID, 110105 19491231 002X, true",
        "RESIDENT_ID, 110105194912310021, false",
        "RESIDENT_ID, 110105491231002, false",
        "PASSPORT, e12345678, true",
        "PASSPORT, E1234, true",
        "PASSPORT, E123, false",
        "PASSPORT, E 一二三四五六, false",
        "HMT_RESIDENCE_PERMIT, 11010519491231002X, false",
    })
    void looksAtTheNumberAsItsDocumentHasIt(DocumentType type, String number, boolean taken) {
        assertThat(codes(new NewPerson("王", type, number, "13897001234")))
                .isEqualTo(taken ? List.of() : List.of("/documentNumber document-number"));
    }

    @Test
    void anotherSpellingIsTheSameNumber() {
        NewPerson person = new NewPerson("王", DocumentType.RESIDENT_ID, "１１０１０５-19491231-002x", "13897001234");

        assertThat(person.normalisedNumber()).isEqualTo(NUMBER);
    }

    @Test
    @SuppressWarnings("NullAway") // What a request may lack is told by other checks, after this one.
    void saysNothingOfWhatIsMissing() {
        assertThat(new NewPerson(null, null, null, null).brokenLaws()).isEmpty();
    }

    @Test
    void printsRedacted() {
        NewPerson person = new NewPerson("王建国", DocumentType.RESIDENT_ID, NUMBER, "13897001234");

        assertThat(person).hasToString("NewPerson[redacted]");
    }

    private static List<String> codes(NewPerson person) {
        return Stream.concat(Violations.ofBody(VALIDATOR.validate(person)).stream(), person.brokenLaws().stream())
                .map(NewPersonTest::text)
                .toList();
    }

    private static String text(Violation violation) {
        return violation.pointer() + " " + violation.code();
    }
}
