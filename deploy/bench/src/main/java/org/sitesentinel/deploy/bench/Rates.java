package org.sitesentinel.deploy.bench;

import java.util.List;
import java.util.Locale;

/**
 * Rows a second of some rounds.
 *
 * @param submissions of the door
 * @param plain of the yardstick
 */
record Rates(String label, List<Double> submissions, List<Double> plain) {

    /** For people: medians, and what one is of the other. */
    static String table(int rows, Rates... measured) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%nRows a second, %d a body%n%-24s %12s %12s %8s%n",
                rows,
                "",
                "submission",
                "plain",
                "ratio"));
        for (Rates rates : measured) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s %12.0f %12.0f %8.2f%n",
                    rates.label,
                    median(rates.submissions),
                    median(rates.plain),
                    median(rates.submissions) / median(rates.plain)));
        }
        if (measured.length == 2) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s %12.2f %12.2f%n",
                    "the second to the first",
                    median(measured[1].submissions) / median(measured[0].submissions),
                    median(measured[1].plain) / median(measured[0].plain)));
        }
        return table.append(String.format(
                        Locale.ROOT,
                        "Java %s, %s %s, %d cores%n",
                        Runtime.version().feature(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors()))
                .toString();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
