package org.sitesentinel.runtime.paging;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list that its caller asked for; those not asked for are left out. */
public final class Filter {
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Adds a condition if there is a value for it.
     *
     * @param condition one with the named parameter, such as {@code businessDate >= :from}
     */
    public Filter and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** To append to a {@code where}; empty or beginning with {@code and}. */
    public String conditions() {
        return conditions.toString();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
