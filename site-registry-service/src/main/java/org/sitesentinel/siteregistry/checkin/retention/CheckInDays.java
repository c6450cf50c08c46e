package org.sitesentinel.siteregistry.checkin.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The partitions of {@code check_in}, one a day. Whoever changes them holds their lock, so replicas take turns. */
@ApplicationScoped
class CheckInDays {
    private static final String PREFIX = "check_in_";

    private final EntityManager entityManager;

    CheckInDays(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Keeps other replicas from changing the days until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        // Who must wait behind a long query for a day's lock gives up rather than make every check-in wait behind it.
        run("set local lock_timeout = '5s'");
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('check_in days')) as text)")
                .getSingleResult();
    }

    /** The days there is room for. */
    Set<LocalDate> all() {
        List<?> names = entityManager.createNativeQuery("""
                        select cast(c.relname as text) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = cast('check_in' as regclass)""").getResultList();
        Set<LocalDate> days = new TreeSet<>();
        names.forEach(name -> days.add(
                LocalDate.parse(((String) name).substring(PREFIX.length()).replace('_', '-'))));
        return days;
    }

    void create(LocalDate day) {
        run("create table " + table(day) + " partition of check_in for values from ('" + day + "') to ('"
                + day.plusDays(1) + "')");
    }

    /** Drops a day with all its check-ins and answers how many there were. */
    long drop(LocalDate day) {
        run("lock table " + table(day) + " in access exclusive mode");
        long checkIns = ((Number) entityManager
                        .createNativeQuery("select count(*) from " + table(day))
                        .getSingleResult())
                .longValue();
        run("drop table " + table(day));
        return checkIns;
    }

    private void run(String statement) {
        entityManager.createNativeQuery(statement).executeUpdate();
    }

    private static String table(LocalDate day) {
        return PREFIX + day.toString().replace('-', '_');
    }
}
