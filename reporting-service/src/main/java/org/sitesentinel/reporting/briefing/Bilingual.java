package org.sitesentinel.reporting.briefing;

import java.util.function.UnaryOperator;

/** A text in both languages. */
public record Bilingual(String zh, String en) {
    Bilingual map(UnaryOperator<String> change) {
        return new Bilingual(change.apply(zh), change.apply(en));
    }
}
