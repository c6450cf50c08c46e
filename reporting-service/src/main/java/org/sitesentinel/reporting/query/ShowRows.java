package org.sitesentinel.reporting.query;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;

/** Shows the rows behind figures to those who may see what they tell. */
@ApplicationScoped
class ShowRows {
    private final RowQueries rows;
    private final Suppression suppression;

    ShowRows(RowQueries rows, Suppression suppression) {
        this.rows = rows;
        this.suppression = suppression;
    }

    /** Refuses those who may not. */
    void requireSeen(MetricQuestion question) {
        if (!suppression.seesAll(question.metric())) {
            throw new QueryProblem.SmallCells().exception();
        }
    }

    /** A page for somebody who may. */
    Page<EntityRow> page(MetricQuestion question, @Nullable String cursor, int limit, AccessScope reader) {
        return rows.page(question, cursor, limit, reader);
    }
}
