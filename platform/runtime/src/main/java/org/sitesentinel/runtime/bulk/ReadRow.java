package org.sitesentinel.runtime.bulk;

import org.sitesentinel.runtime.request.InputReader;

/** A row and what came of reading it. */
record ReadRow<T extends Record>(RawRow row, InputReader.Reading<T> reading) {
    static <T extends Record> ReadRow<T> of(RawRow row, Class<T> type, InputReader inputs) {
        return new ReadRow<>(
                row,
                row.errors().isEmpty()
                        ? inputs.read(row.fields(), type)
                        : new InputReader.Reading<>(null, row.errors()));
    }

    boolean isValid() {
        return reading.errors().isEmpty();
    }
}
