package org.sitesentinel.runtime.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of identity document, each with the rule its number obeys once normalised. */
public enum DocumentType {
    /** Resident identity card (居民身份证), GB 11643. */
    RESIDENT_ID("[1-8]\\d{16}[\\dX]", true),
    /** Foreign permanent resident (外国人永久居留身份证): 3 letters and 12 digits, since 2023-12-01 18 digits from 9. */
    FOREIGN_PERMANENT_RESIDENT_ID("[A-Z]{3}\\d{12}|9\\d{16}[\\dX]", true),
    /** Residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证). */
    HMT_RESIDENCE_PERMIT("8[123]0000\\d{11}[\\dX]", true),
    /** Passport (护照) of any country. */
    PASSPORT("[A-Z0-9]{5,20}", false),
    /** Travel permit (通行证). */
    TRAVEL_PERMIT("[A-Z0-9]{5,20}", false);

    private static final int CHECKED_LENGTH = 18;
    private static final Pattern NOTHING = Pattern.compile("[\\s-]");

    private final Pattern shape;
    private final boolean checked;

    DocumentType(String shape, boolean checked) {
        this.shape = Pattern.compile(shape);
        this.checked = checked;
    }

    /** Whether a normalised number can be one of this kind. */
    public boolean accepts(String normalised) {
        return shape.matcher(normalised).matches()
                && (!checked || normalised.length() != CHECKED_LENGTH || CheckDigit.fits(normalised));
    }

    /** Full-width forms made narrow, spaces and hyphens dropped, letters upper case. */
    public static String normalise(String number) {
        String narrow = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return NOTHING.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
