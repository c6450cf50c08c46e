package org.sitesentinel.vaccination.coverage;

import java.time.LocalDate;

/**
 * What coverage would be if people arrived.
 *
 * @param now without them
 * @param then with them; they are nobody's report yet
 */
public record WhatIfView(LocalDate asOf, Arrivals arrivals, CoverageFigures now, CoverageFigures then) {
    /**
     * Who arrives.
     *
     * @param arrivals people
     * @param primaryComplete those of them with the complete primary course
     * @param booster those of them with a booster
     */
    public record Arrivals(int arrivals, int primaryComplete, int booster) {}
}
