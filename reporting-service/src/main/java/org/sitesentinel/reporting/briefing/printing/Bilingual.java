package org.sitesentinel.reporting.briefing.printing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A text in both languages, a line of up to 2000 characters each. */
public record Bilingual(
        @NotBlank @Size(max = 2000) @Pattern(regexp = Bilingual.LINE)
        String zh,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Bilingual.LINE)
        String en) {
    /** No control characters: XML, and so Word, has no place for them. */
    static final String LINE = "[^\\p{Cc}\\uFFFE\\uFFFF]*";

    /** The same text whatever the language, as numbers are. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public Bilingual map(UnaryOperator<String> change) {
        return new Bilingual(change.apply(zh), change.apply(en));
    }

    /** English where it is asked for, Chinese otherwise. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
