package org.sitesentinel.reporting.briefing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with {@code {name}}d places. */
public record Sentence(List<Run> runs) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** Words, or the name of a place. */
    public record Run(String text, boolean place) {}

    public static Sentence of(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            if (places.start() > end) {
                runs.add(new Run(text.substring(end, places.start()), false));
            }
            runs.add(new Run(places.group(1), true));
            end = places.end();
        }
        if (end < text.length()) {
            runs.add(new Run(text.substring(end), false));
        }
        return new Sentence(runs);
    }

    Set<String> places() {
        return runs.stream().filter(Run::place).map(Run::text).collect(Collectors.toSet());
    }

    /** Whether a brace stands alone. */
    boolean isBroken() {
        return runs.stream()
                .anyMatch(run ->
                        !run.place() && (run.text().contains("{") || run.text().contains("}")));
    }

    /** The text with something in each of its places. */
    public String filled(Function<String, String> place) {
        return runs.stream()
                .map(run -> run.place() ? place.apply(run.text()) : run.text())
                .collect(Collectors.joining());
    }
}
