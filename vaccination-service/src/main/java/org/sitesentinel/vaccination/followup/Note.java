package org.sitesentinel.vaccination.followup;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;

/** Free text beside a follow-up, in which no identity number and no phone belongs. */
final class Note {
    static final int LONGEST = 200;

    /** More digits than a day has, also with hyphens between them, or a mobile number as it is spoken. */
    private static final Pattern NUMBER_OF_SOMEBODY = Pattern.compile("\\d(?:-?\\d){8,}|1\\d{2}\\s\\d{4}\\s\\d{4}");

    private Note() {}

    static List<Violation> brokenLaws(@Nullable String note) {
        return note != null
                        && NUMBER_OF_SOMEBODY
                                .matcher(Normalizer.normalize(note, Normalizer.Form.NFKC))
                                .find()
                ? List.of(Violation.of("/note", "personal-data"))
                : List.of();
    }

    static @Nullable String of(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
