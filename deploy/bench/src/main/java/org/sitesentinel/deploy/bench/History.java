package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sitesentinel.deploy.bench.Registry.Gate;

/**
 * Check-ins of days gone by: everybody enters their own building in the morning and leaves it in the evening. More
 * check-ins are more buildings and people, not fuller buildings: a trace finds as many contacts.
 *
 * @param buildings how many there are
 */
record History(int buildings) {

    /** Those that have a partition already and what retention would drop are left out. */
    private static final int DAYS = 25;

    private static final int PEOPLE_A_BUILDING = 60;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LAST_DAY_BACK = 3;

    /** About as many check-ins as asked for. */
    static History of(long checkIns) {
        return new History(Math.toIntExact(Math.max(1, checkIns / (2L * DAYS * PEOPLE_A_BUILDING))));
    }

    long checkIns() {
        return 2L * DAYS * PEOPLE_A_BUILDING * buildings;
    }

    /** Somebody who was there every day. */
    String anybody() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return reference(random.nextInt(buildings) + 1, random.nextInt(PEOPLE_A_BUILDING) + 1);
    }

    /** As the statement below makes it. */
    private static String reference(int building, int person) {
        return "bench-%08d-%04d-00".formatted(building, person);
    }

    /** Puts these days in the place of what was there, each filled first and then made a partition with all indexes. */
    void fill(Connection connection, List<Gate> gates) throws SQLException {
        LocalDate today = LocalDate.now(ZONE);
        for (int back = LAST_DAY_BACK + DAYS - 1; back >= LAST_DAY_BACK; back--) {
            fill(connection, today.minusDays(back), gates);
        }
    }

    private void fill(Connection connection, LocalDate day, List<Gate> gates) throws SQLException {
        String table = "check_in_" + day.toString().replace('-', '_');
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists %1$s; create table %1$s (like check_in)".formatted(table));
            insert(connection, table, day, gates);
            statement.execute("alter table check_in attach partition %s for values from ('%s') to ('%s')"
                    .formatted(table, day, day.plusDays(1)));
            // As autovacuum would in time.
            statement.execute("vacuum analyze " + table);
        }
    }

    private void insert(Connection connection, String table, LocalDate day, List<Gate> gates) throws SQLException {
        // In order of time, as scans come.
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into %s (scan_id, position, business_date, at, recorded_at, offline, site_id, building_id,
                    person_ref, direction, decision, reasons)
                select cast(lpad(to_hex(cast(extract(epoch from at) * 1000 as bigint)), 12, '0') || '70008'
                        || substr(md5(person_ref || direction), 1, 15) as uuid),
                    0, day, at, at, false, cast((?)[1 + building %% ?] as uuid),
                    cast(md5('building ' || building) as uuid), person_ref, direction, 'ADMIT', '[]'
                from (select cast(? as date) as day) d
                cross join generate_series(1, ?) as building
                cross join generate_series(1, ?) as person
                cross join (values ('IN', 7), ('OUT', 17)) as pass (direction, hour)
                cross join lateral (select 'bench-' || lpad(cast(building as text), 8, '0') || '-'
                        || lpad(cast(person as text), 4, '0') || '-00' as person_ref,
                    (day + make_interval(hours => hour, secs => (building * 37 + person * 101) %% 7200))
                        at time zone 'Asia/Shanghai' as at) made
                order by at""".formatted(table))) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "text", gates.stream().map(Gate::siteId).toArray()));
            insert.setInt(2, gates.size());
            insert.setString(3, day.toString());
            insert.setInt(4, buildings);
            insert.setInt(5, PEOPLE_A_BUILDING);
            insert.executeUpdate();
        }
    }
}
