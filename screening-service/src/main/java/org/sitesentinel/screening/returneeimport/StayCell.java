package org.sitesentinel.screening.returneeimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitesentinel.screening.returnee.NewReturnee.NewStay;

/** A stay as people write it into one cell: {@code 610113 西安市雁塔区 2022-03-01~2022-03-19}. */
final class StayCell {
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern STAY =
            Pattern.compile("(\\d{6}(?:\\d{3}){0,2})\\s+(\\S.{0,199}?)\\s+" + DAY + "\\s*(?:~|～|至|to)\\s*" + DAY);

    private StayCell() {}

    /** Nothing where it cannot be read. */
    static Optional<NewStay> read(String text) {
        Matcher stay = STAY.matcher(text.strip());
        if (!stay.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NewStay(
                    stay.group(1), stay.group(2), LocalDate.parse(stay.group(3)), LocalDate.parse(stay.group(4))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
