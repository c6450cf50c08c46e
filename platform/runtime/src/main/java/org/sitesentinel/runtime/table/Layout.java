package org.sitesentinel.runtime.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How items become rows of a table.
 *
 * @param file name of the file, in ASCII and without its extension
 * @param texts whose headings these are: {@code column.<texts>.<field>}
 * @param fields the columns
 * @param cells an item's cells in the order of the fields: constants and truths become their labels, several values one
 *     text, what is absent is empty
 */
public record Layout<T>(String file, String texts, List<String> fields, Function<T, Stream<?>> cells) {
    public Layout {
        fields = List.copyOf(fields);
    }

    /** Of a file that is named as its headings are. */
    public static <T> Layout<T> of(String name, List<String> fields, Function<T, Stream<?>> cells) {
        return new Layout<>(name, name, fields, cells);
    }
}
