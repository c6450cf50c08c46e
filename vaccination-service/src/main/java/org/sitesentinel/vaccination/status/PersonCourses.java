package org.sitesentinel.vaccination.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.sitesentinel.vaccination.course.CoursePolicies;
import org.sitesentinel.vaccination.course.CoursePolicy;
import org.sitesentinel.vaccination.product.Catalogue;
import org.sitesentinel.vaccination.product.Products;

/** How far each person has come, kept beside the doses. */
@ApplicationScoped
public class PersonCourses {
    /** Makes rows to be locked; in order, so that nobody waits crosswise. */
    private static final String APPEAR = """
            insert into person_course (person_ref, reason, computed_at)
            select i.ref, 'NO_DOSE', ? from unnest(?::text[]) as i (ref) order by i.ref
            on conflict do nothing""";

    /** Whoever told of the same persons at once has committed by then, and its doses are read after this. */
    private static final String LOCK =
            "select person_ref from person_course where person_ref = any (?::text[]) order by person_ref for update";

    private static final String DOSES =
            "select person_ref, business_date, product from dose_record where person_ref = any (?::text[])";

    private static final String WRITE = """
            update person_course c set platform = i.platform, primary_complete_on = i.primary_complete_on,
                booster_eligible_from = i.booster_eligible_from, booster_on = i.booster_on, reason = i.reason,
                computed_at = ?
            from %s
            where c.person_ref = i.person_ref
                and (c.platform, c.primary_complete_on, c.booster_eligible_from, c.booster_on, c.reason)
                    is distinct from
                    (i.platform, i.primary_complete_on, i.booster_eligible_from, i.booster_on, i.reason)""".formatted(CourseColumns.INCOMING.table());

    private final DataSource database;
    private final EntityManager entityManager;
    private final Products products;
    private final CoursePolicies policies;
    private final Clock clock;

    PersonCourses(
            DataSource database, EntityManager entityManager, Products products, CoursePolicies policies, Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.products = products;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Reads the doses of these persons anew and writes what they come to, in the caller's transaction and as a set.
     * Until that ends nobody else does for any of them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(Collection<String> personRefs) {
        if (personRefs.isEmpty()) {
            return;
        }
        Catalogue catalogue = products.catalogue();
        CoursePolicy policy = policies.current();
        String[] refs = new TreeSet<>(personRefs).toArray(String[]::new);
        try (Connection connection = database.getConnection()) {
            lock(connection, refs);
            List<CourseColumns.Row> rows = new ArrayList<>(refs.length);
            doses(connection, refs, catalogue)
                    .forEach((ref, doses) -> rows.add(new CourseColumns.Row(ref, CourseStatus.of(doses, policy))));
            try (PreparedStatement write = connection.prepareStatement(WRITE)) {
                write.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                CourseColumns.INCOMING.bind(write, 2, rows);
                write.executeUpdate();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whoever is erased in this moment is gone once the lock is had, and appears anew. */
    private void lock(Connection connection, String[] refs) throws SQLException {
        try (PreparedStatement appear = connection.prepareStatement(APPEAR);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            appear.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            appear.setArray(2, connection.createArrayOf("text", refs));
            lock.setArray(1, connection.createArrayOf("text", refs));
            do {
                appear.executeUpdate();
            } while (locked(lock) < refs.length);
        }
    }

    private static int locked(PreparedStatement lock) throws SQLException {
        try (ResultSet rows = lock.executeQuery()) {
            int locked = 0;
            while (rows.next()) {
                locked++;
            }
            return locked;
        }
    }

    /** Of each of them; of whom there is none any more, too. */
    private static Map<String, List<Dose>> doses(Connection connection, String[] refs, Catalogue catalogue)
            throws SQLException {
        Map<String, List<Dose>> doses = new TreeMap<>();
        for (String ref : refs) {
            doses.put(ref, new ArrayList<>());
        }
        try (PreparedStatement select = connection.prepareStatement(DOSES)) {
            select.setArray(1, connection.createArrayOf("text", refs));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    doses.computeIfAbsent(rows.getString(1), none -> new ArrayList<>())
                            .add(Dose.of(rows.getObject(2, LocalDate.class), catalogue.require(rows.getString(3))));
                }
            }
        }
        return doses;
    }

    /** How far a person had come on a day, by all that is known now of the days up to it. */
    CourseStatus on(String personRef, LocalDate day) {
        Catalogue catalogue = products.catalogue();
        List<Dose> doses = new ArrayList<>();
        List<?> rows = entityManager
                .createNativeQuery(
                        "select cast(business_date as text), product from dose_record where person_ref = :ref")
                .setParameter("ref", personRef)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            doses.add(Dose.of(LocalDate.parse((String) columns[0]), catalogue.require((String) columns[1])));
        }
        return CourseStatus.upTo(day, doses, policies.current());
    }
}
