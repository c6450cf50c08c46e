package org.sitesentinel.siteregistry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.paging.Cursor;

/** Where a page of an entity's history ended: its versions, oldest first. */
public final class VersionCursor {
    private static final String ORDER = "version";

    private VersionCursor() {}

    public static Cursor of(UUID entity, long version) {
        return new Cursor(entity, ORDER, Long.toString(version));
    }

    /** The version after which the page begins; 0 without a cursor. */
    public static long after(@Nullable String encoded) {
        String version = Cursor.of(encoded, ORDER).key();
        try {
            return version == null ? 0 : Long.parseLong(version);
        } catch (NumberFormatException noVersion) {
            throw Cursor.notOurs();
        }
    }
}
