package org.sitesentinel.inspection.risk;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.AccessControlBlocker;
import org.sitesentinel.contracts.site.AccessControlStatus;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.site.Place;

/** A row of the query for facts, column by column from left to right. */
final class FactsRow {
    private final Object[] columns;
    private int next;

    FactsRow(Object[] columns) {
        this.columns = columns;
    }

    /** Arguments are evaluated in order, and so are columns. */
    SiteFacts facts() {
        return new SiteFacts(
                new Place(
                        (UUID) column(),
                        constant(SiteType.class),
                        String.valueOf(column()),
                        constant(ManagementKind.class)),
                String.valueOf(column()),
                constant(SiteStatus.class),
                (UUID) column(),
                day(),
                day(),
                vaccination(day(), number(), number(), number()),
                testing(day(), number(), number(), number()),
                new SiteFacts.VenueCodes(number(), number(), number()),
                supplies(day(), number(), number()),
                accessControl(day(), constant(AccessControlStatus.class), constant(AccessControlBlocker.class)),
                rooms(day(), number(), number()),
                day());
    }

    private static SiteFacts.@Nullable Vaccination vaccination(
            @Nullable LocalDate day, long headcount, long primaryComplete, long booster) {
        return day == null ? null : new SiteFacts.Vaccination(day, headcount, primaryComplete, booster);
    }

    private static SiteFacts.@Nullable Testing testing(@Nullable LocalDate day, long due, long tested, long overdue) {
        return day == null ? null : new SiteFacts.Testing(day, due, tested, overdue);
    }

    private static SiteFacts.@Nullable Supplies supplies(@Nullable LocalDate day, long cover, long required) {
        return day == null ? null : new SiteFacts.Supplies(day, (int) cover, (int) required);
    }

    private static SiteFacts.@Nullable AccessControl accessControl(
            @Nullable LocalDate day, @Nullable AccessControlStatus status, @Nullable AccessControlBlocker blocker) {
        return day == null || status == null ? null : new SiteFacts.AccessControl(day, status, blocker);
    }

    private static SiteFacts.@Nullable IsolationRooms rooms(@Nullable LocalDate day, long rooms, long free) {
        return day == null ? null : new SiteFacts.IsolationRooms(day, (int) rooms, (int) free);
    }

    private @Nullable Object column() {
        return columns[next++];
    }

    private @Nullable LocalDate day() {
        Object text = column();
        return text == null ? null : LocalDate.parse(text.toString());
    }

    private long number() {
        return column() instanceof Number number ? number.longValue() : 0;
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type) {
        Object name = column();
        return name == null ? null : Enum.valueOf(type, name.toString());
    }
}
