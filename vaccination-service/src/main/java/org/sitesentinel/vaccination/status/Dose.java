package org.sitesentinel.vaccination.status;

import java.time.LocalDate;
import java.util.Comparator;
import org.sitesentinel.vaccination.product.Platform;
import org.sitesentinel.vaccination.product.Product;

/**
 * A dose, as far as it matters for its person's status.
 *
 * @param boosterOnly whether its product is no part of a primary course
 */
public record Dose(LocalDate day, Platform platform, boolean boosterOnly) {
    /** In whatever order they were told, this is the one they are read in. */
    static final Comparator<Dose> IN_ORDER =
            Comparator.comparing(Dose::day).thenComparing(Dose::platform).thenComparing(Dose::boosterOnly);

    public static Dose of(LocalDate day, Product product) {
        return new Dose(day, product.platform(), product.boosterOnly());
    }

    /** One that several senders tell of, each in its own words: nobody is given two of a platform on one day. */
    boolean isToldAgain(Dose before) {
        return day.equals(before.day) && platform == before.platform;
    }
}
