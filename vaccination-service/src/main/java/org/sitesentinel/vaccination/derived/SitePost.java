package org.sitesentinel.vaccination.derived;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.paging.Cursor;

/** Where a page of sites and posts ended: lists run in the order of both. */
public record SitePost(UUID siteId, String post) {
    private static final String ORDER = "post";

    /** Reads a cursor; none means the beginning. */
    public static SitePost after(@Nullable String cursor) {
        Cursor read = Cursor.of(cursor, ORDER);
        String post = read.key();
        if (post != null
                && Arrays.stream(Post.values()).noneMatch(one -> one.name().equals(post))) {
            throw Cursor.notOurs();
        }
        return new SitePost(read.after(), post == null ? "" : post);
    }

    public static Cursor cursor(UUID siteId, Post post) {
        return new Cursor(siteId, ORDER, post.name());
    }

    /** The condition that continues after it; its parameters are {@code afterSite} and {@code afterPost}. */
    public static String condition(String row) {
        return "(" + row + ".site_id, " + row + ".post) > (:afterSite, :afterPost)";
    }

    public Map<String, Object> parameters() {
        return Map.of("afterSite", siteId, "afterPost", post);
    }
}
