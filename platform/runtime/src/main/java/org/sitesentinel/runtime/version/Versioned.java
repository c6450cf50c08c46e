package org.sitesentinel.runtime.version;

/** A view of something that can change. */
public interface Versioned {
    long version();

    /** How the version looks in {@code ETag} and {@code If-Match}. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }
}
