package org.sitesentinel.inspection.rectification.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of cases, as they stand on a day. Withdrawn cases count as withdrawn and nowhere else.
 *
 * @param rows by group; none when no groups were asked for
 */
public record CaseFiguresView(LocalDate asOf, List<Row> rows, Figures total) {
    public CaseFiguresView {
        rows = List.copyOf(rows);
    }

    /** @param group a site type or a district */
    public record Row(String group, Figures figures) {}

    /**
     * Of one group.
     *
     * @param overdue whose deadline has passed without a report
     * @param repeat about an item that had failed at the site before
     * @param secondOrders with a second order
     * @param returned with a re-inspection that was failed
     * @param reinspected with a re-inspection
     * @param firstTimeFixed closed by their first re-inspection
     * @param firstTimeFixPercent firstTimeFixed ÷ reinspected, two decimals, HALF_UP; absent where none was inspected
     *     again
     * @param daysToClose from opening to closing
     */
    public record Figures(
            long opened,
            long interviewed,
            long ordered,
            long closed,
            long referred,
            long withdrawn,
            long overdue,
            long repeat,
            long secondOrders,
            long returned,
            long reinspected,
            long firstTimeFixed,
            @Nullable BigDecimal firstTimeFixPercent,
            @Nullable Days daysToClose) {}

    /**
     * Calendar days, interpolated, two decimals, HALF_UP.
     *
     * @param p90 within which nine in ten were closed
     */
    public record Days(BigDecimal median, BigDecimal p90, BigDecimal mean) {}
}
