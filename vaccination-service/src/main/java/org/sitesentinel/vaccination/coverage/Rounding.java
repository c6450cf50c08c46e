package org.sitesentinel.vaccination.coverage;

import java.math.RoundingMode;

/** How a rate is printed. */
public enum Rounding {
    /** To the nearest, ties upwards. */
    HALF_UP(RoundingMode.HALF_UP),

    /** What lies beyond the last decimal is left off. */
    TRUNCATE(RoundingMode.DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
