package org.sitesentinel.deploy.bench;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** As many as the source document has on its roster. */
final class People {

    static final int COUNT = 6974;

    /** Like references of persons: 22 characters that nobody can tell apart from random ones. */
    static final List<String> REFERENCES = references();

    private People() {}

    private static List<String> references() {
        Random random = new Random(COUNT);
        return Stream.generate(() -> {
                    byte[] bytes = new byte[16];
                    random.nextBytes(bytes);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                })
                .limit(COUNT)
                .toList();
    }

    /** Number of the passport of somebody, from 0. */
    static String passport(int person) {
        return "E%08d".formatted(person);
    }
}
