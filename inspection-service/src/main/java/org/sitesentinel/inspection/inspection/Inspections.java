package org.sitesentinel.inspection.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;

/** All inspections. */
@ApplicationScoped
public class Inspections implements ScopedRepository<Inspection> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** In order of entry, which ids made by devices do not tell. */
    @Override
    public List<Inspection> list(Filter filter, Cursor cursor, int limit, AccessScope scope) {
        AccessScope.Clause visible = visible(scope);
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find(
                        "entry > :after" + filter.conditions() + " and " + visible.text() + " order by entry",
                        visible.with(parameters))
                .range(0, limit)
                .list();
    }
}
