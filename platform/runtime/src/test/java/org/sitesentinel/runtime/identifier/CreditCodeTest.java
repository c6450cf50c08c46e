package org.sitesentinel.runtime.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.runtime.identifier.CreditCode.Rule;

class CreditCodeTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "91350100M000100Y43, true",
        "'９１３５０１００ｍ０００１００ｙ４３', true",
        "9135 0100-M000 100Y 43, true",
        "91350100M000100Y44, false",
        "91350100M000100I43, false",
        "91350100M000100Y4, false",
        "91350100M000100Y433, false",
        "啊1350100M000100Y43, false",
    })
    void isTold(String code, boolean valid) {
        assertThat(Rule.accepts(Rule.normalise(code))).isEqualTo(valid);
    }

    @Property
    void oneWrongCharacterIsAlwaysFound(
            @ForAll("seventeen") String seventeen,
            @ForAll @IntRange(max = 17) int at,
            @ForAll("character") char other) {
        String code = seventeen + Rule.checkCharacter(seventeen);
        String mistyped = code.substring(0, at) + other + code.substring(at + 1);

        assertThat(Rule.accepts(code)).isTrue();
        assertThat(Rule.accepts(mistyped)).isEqualTo(mistyped.equals(code));
    }

    @Property
    void twoExchangedNeighboursAreAlwaysFound(
            @ForAll("seventeen") String seventeen, @ForAll @IntRange(max = 15) int at) {
        String code = seventeen + Rule.checkCharacter(seventeen);
        String exchanged = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);

        assertThat(Rule.accepts(exchanged)).isEqualTo(exchanged.equals(code));
    }

    @Provide
    Arbitrary<Character> character() {
        return Arbitraries.chars().with(Rule.CHARACTERS);
    }

    @Provide
    Arbitrary<String> seventeen() {
        return Arbitraries.strings().withChars(Rule.CHARACTERS).ofLength(17);
    }
}
