package org.sitesentinel.deploy.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.sitesentinel.deploy.bench.Registry.Gate;

/** The yardstick: rows like those of check-ins, each inserted and committed by itself, and nothing else is done. */
final class PlainCheckIns implements ClosedLoop.Worker, AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID POLICY = UUID.randomUUID();
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Gate> gates;
    private final String kiosk = "plain-" + UUID.randomUUID();

    PlainCheckIns(Connection connection, List<Gate> gates) throws SQLException {
        this.connection = connection;
        this.gates = gates;
        insert = connection.prepareStatement("""
                insert into bench.check_in (scan_id, position, business_date, at, recorded_at, kiosk_id, sequence,
                    offline, site_id, building_id, person_ref, direction, decision, reasons, policy_id, policy_name)
                values (?, 0, ?, ?, ?, ?, ?, false, ?, ?, ?, 'IN', 'ADMIT', '[]', ?, 'class-B management')""");
    }

    /** Makes the table: columns, indexes and partitions of {@code check_in}, and no row. */
    static void createTable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create schema bench;
                    create table bench.check_in (like check_in including all) partition by range (business_date);
                    do $$
                    declare day record;
                    begin
                        for day in select c.relname, pg_get_expr(c.relpartbound, c.oid) as bound
                            from pg_inherits i join pg_class c on c.oid = i.inhrelid
                            where i.inhparent = 'check_in'::regclass loop
                            execute format('create table bench.%I partition of bench.check_in %s',
                                day.relname, day.bound);
                        end loop;
                    end $$""");
        }
    }

    @Override
    public void work() throws SQLException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Instant now = Instant.now();
        Gate gate = gates.get(random.nextInt(gates.size()));
        insert.setObject(1, timeOrdered(now));
        insert.setDate(2, Date.valueOf(LocalDate.ofInstant(now, ZONE)));
        insert.setTimestamp(3, Timestamp.from(now));
        insert.setTimestamp(4, Timestamp.from(now));
        insert.setString(5, kiosk);
        insert.setLong(6, SEQUENCE.incrementAndGet());
        insert.setObject(7, UUID.fromString(gate.siteId()));
        insert.setObject(8, UUID.fromString(gate.buildingId()));
        insert.setString(9, People.REFERENCES.get(random.nextInt(People.COUNT)));
        insert.setObject(10, POLICY);
        insert.executeUpdate();
    }

    /** A UUID of version 7, as those of scans are. */
    private static UUID timeOrdered(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 1L << 63);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
