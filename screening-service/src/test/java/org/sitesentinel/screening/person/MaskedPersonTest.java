package org.sitesentinel.screening.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.person.DocumentType;

class MaskedPersonTest {
    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "王建国, 王**",
        "王, 王*",
        "𠮷野, 𠮷*",
        "Li Wei, L*****",
    })
    void showsTheFirstCharacterOfAName(String name, String shown) {
        assertThat(MaskedPerson.of(name, DocumentType.PASSPORT, "E12345678").name())
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "11010519491231002X, 110105********002X",
        "ABC123456789012, ABC*********012",
        "E12345678, E1*****78",
        "E1234, E***4",
        "12345678901234567890, 123456**********7890",
    })
    void showsTooLittleOfANumberToKnowIt(String number, String shown) {
        assertThat(MaskedPerson.of("王", DocumentType.PASSPORT, number).documentNumber())
                .isEqualTo(shown);
    }
}
