package org.sitesentinel.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1+1", "-1E9", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void noTextBecomesAFormula(String text) {
        assertThat(CellGuard.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"五四西路", "1-2", "-1", "-0.75", "'quoted'", " =1", ""})
    void leavesOtherTextsAlone(String text) {
        assertThat(CellGuard.neutral(text)).isEqualTo(text);
    }

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @Chars({'=', '+', '-', '@', '\t'}) @CharRange(from = 'a', to = 'f') String text) {
        assertThat(CellGuard.plain(CellGuard.neutral(text))).isEqualTo(text);
    }
}
