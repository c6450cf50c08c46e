package org.sitesentinel.runtime.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope.Clause;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** A repository that shows each caller only what lies in its scope. */
public interface ScopedRepository<E> extends PanacheRepositoryBase<E, UUID> {

    /** Which rows a scope lets its caller see. */
    Clause visible(AccessScope scope);

    /** One entity, if the caller may see it. */
    default Optional<E> find(UUID id, AccessScope scope) {
        Clause visible = visible(scope);
        return find("id = :id and " + visible.text(), visible.with(Map.of("id", id)))
                .firstResultOptional();
    }

    /** One entity, or a {@code not-found} problem; what lies outside the scope is not found. */
    default E require(UUID id, AccessScope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound().exception());
    }

    /** In order of entry: at most one more than the limit, to tell whether there is a next page. */
    default List<E> list(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        Clause visible = visible(scope);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find(
                        "id > :after" + filter.conditions() + " and " + visible.text() + " order by id",
                        visible.with(parameters))
                .range(0, limit)
                .list();
    }

    /**
     * One page of the list.
     *
     * @param cursor where the page before ended; absent for the first
     * @param view how an entity is shown
     * @param id an entity's id, which the next page begins after
     */
    default <V> Page<V> page(
            Filter filter,
            @Nullable String cursor,
            int limit,
            AccessScope scope,
            Function<E, V> view,
            Function<E, UUID> id) {
        return Page.of(
                list(filter, Cursor.of(cursor), limit, scope), limit, view, entity -> new Cursor(id.apply(entity)));
    }
}
