package org.sitesentinel.siteregistry.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** The orders in which sites are listed; among equals, that of entry. */
enum SiteSort {
    ENTRY("entry", "s.id", true, site -> ""),
    NAME("name", "s.name", true, SiteView::name),
    NAME_DESCENDING("-name", "s.name", false, SiteView::name),
    DAY("registeredOn", "s.registeredOn", true, site -> site.registeredOn().toString()),
    DAY_DESCENDING("-registeredOn", "s.registeredOn", false, site -> site.registeredOn()
            .toString());

    private final String label;
    private final String path;
    private final boolean ascending;
    private final Function<SiteView, String> key;

    SiteSort(String label, String path, boolean ascending, Function<SiteView, String> key) {
        this.label = label;
        this.path = path;
        this.ascending = ascending;
        this.key = key;
    }

    /** As {@code sort=} names it; order of entry when absent. */
    static SiteSort of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label == null ? ENTRY.label : label))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidRequest(List.of(new Violation("?sort", "sort", Map.of("known", labels()))))
                                .exception());
    }

    private static String labels() {
        return Arrays.stream(values()).map(one -> one.label).collect(Collectors.joining(", "));
    }

    Cursor read(@Nullable String cursor) {
        return Cursor.of(cursor, this == ENTRY ? null : label);
    }

    Cursor after(SiteView site) {
        return this == ENTRY ? new Cursor(site.id()) : new Cursor(site.id(), label, key.apply(site));
    }

    /** The condition for what comes after a cursor. */
    String condition(Cursor cursor) {
        if (cursor.key() == null) {
            return "s.id > :after";
        }
        return "(" + path + (ascending ? " > " : " < ") + ":key or (" + path + " = :key and s.id > :after))";
    }

    Map<String, Object> parameters(Cursor cursor) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", cursor.after());
        if (cursor.key() != null) {
            parameters.put("key", path.equals("s.registeredOn") ? day(cursor.key()) : cursor.key());
        }
        return parameters;
    }

    String order() {
        return this == ENTRY ? "s.id" : path + (ascending ? ", s.id" : " desc, s.id");
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeException forged) {
            throw Cursor.notOurs();
        }
    }
}
