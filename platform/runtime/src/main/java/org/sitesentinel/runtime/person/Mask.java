package org.sitesentinel.runtime.person;

/** How personal data is shown to whoever may see the record and not the person. */
public final class Mask {
    private static final int FULL_LENGTH = 18;
    private static final int MOBILE_LENGTH = 11;

    private Mask() {}

    /** First character, then asterisks. */
    public static String name(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    /** 6 characters, 8 asterisks, 4 characters; of a shorter number a quarter at either end. */
    public static String number(String number) {
        int length = number.length();
        return length >= FULL_LENGTH ? ends(number, 6, 4) : ends(number, length / 4, length / 4);
    }

    /** 3 digits, 4 asterisks, 4 digits; of another number than a mobile a quarter at either end. */
    public static String phone(String phone) {
        int length = phone.length();
        return length == MOBILE_LENGTH ? ends(phone, 3, 4) : ends(phone, length / 4, length / 4);
    }

    private static String ends(String text, int head, int tail) {
        int length = text.length();
        return text.substring(0, head) + "*".repeat(length - head - tail) + text.substring(length - tail);
    }
}
