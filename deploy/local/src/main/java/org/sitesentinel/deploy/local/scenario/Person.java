package org.sitesentinel.deploy.local.scenario;

import java.util.Map;
import java.util.Random;
import org.sitesentinel.runtime.person.CheckDigit;

/** A made-up person: a common name, a number with a valid check character, a phone of the right shape. */
record Person(String name, String documentNumber, String phone) {
    private static final String FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN_NAMES = "伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂英";
    private static final String[] HOMES = {"630121", "630122", "630102", "622926", "510722", "411023"};

    /**
     * The person of that number in the scenario. Sequence and birthday follow from the number, so no two are alike.
     *
     * @param number from 0 to 9,999
     */
    static Person of(int number, Random chance) {
        String name = pick(FAMILY_NAMES, chance) + pick(GIVEN_NAMES, chance) + pick(GIVEN_NAMES, chance);
        String birthday = "19%02d%02d%02d".formatted(60 + number % 40, 1 + number / 40 % 12, 1 + number / 480 % 28);
        String first17 = HOMES[number % HOMES.length] + birthday + "%03d".formatted(number % 1000);
        return new Person(name, first17 + CheckDigit.of(first17), "13%09d".formatted(100_000_000 + number));
    }

    Map<String, Object> json() {
        return Map.of("name", name, "documentType", "RESIDENT_ID", "documentNumber", documentNumber, "phone", phone);
    }

    private static String pick(String letters, Random chance) {
        return String.valueOf(letters.charAt(chance.nextInt(letters.length())));
    }

    /** Even a made-up person is not printed. */
    @Override
    public String toString() {
        return "Person[redacted]";
    }
}
