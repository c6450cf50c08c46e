package org.sitesentinel.vaccination.erasure;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.vaccination.status.PersonCourses;

/**
 * Hears of erasures by the tombstones of persons' statuses. Of the erased goes what was entered before; what is entered
 * afterwards is a new fact and stays, also when the tombstone is read only now. Spans go by tombstones of their own.
 */
@Singleton
class ErasedPersons implements EventHandler<PersonStatusState> {
    /** By how much the clocks of two services may differ; rather a row too many goes than one too few. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** Whoever writes doses of the same persons waits, or has committed by then. */
    private static final String LOCK =
            "select person_ref from person_course where person_ref = any (?) order by person_ref for update";

    /** Reasons, and follow-ups with their history: answers that are kept for idempotency show them. */
    private static final List<String> ENTRIES = List.of(
            "delete from vaccination_reason where person_ref = any (?) and recorded_at <= ?",
            "delete from booster_follow_up where person_ref = any (?) and recorded_at <= ?");

    private static final String ANSWERS = """
            delete from idempotency_key k where exists (
                select 1 from unnest(?) as erased (ref) where position(erased.ref in k.body) > 0)
                and k.created_at <= ?""";

    private static final List<String> DOSES = List.of(
            "delete from dose_record where person_ref = any (?) and recorded_at <= ?",
            "delete from dose_record_version where person_ref = any (?) and recorded_at <= ?");

    /** What of them could not be taken in is kept as it came. */
    private static final String REJECTED = """
            delete from rejected_event e where e.topic in ('screening.person-status', 'screening.personnel')
                and exists (select 1 from unnest(?) as erased (ref) where e.key = erased.ref
                    or position(convert_to(erased.ref, 'UTF8') in e.payload) > 0)
                and e.rejected_at <= ?""";

    private static final String WITH_DOSES = "select distinct person_ref from dose_record where person_ref = any (?)";

    private static final String COURSES = "delete from person_course where person_ref = any (?)"
            + " and not exists (select 1 from dose_record d where d.person_ref = person_course.person_ref)";

    private final DataSource database;
    private final PersonCourses courses;

    ErasedPersons(DataSource database, PersonCourses courses) {
        this.database = database;
        this.courses = courses;
    }

    @Override
    public Topic<PersonStatusState> topic() {
        return PersonStatusState.TOPIC;
    }

    /** How persons stand in screening is nothing to this service. */
    @Override
    public void apply(List<PersonStatusState> persons) {}

    @Override
    public void remove(List<String> personRefs, Instant at) {
        OffsetDateTime until = at.plus(CLOCKS).atOffset(ZoneOffset.UTC);
        List<String> stay;
        try (Connection connection = database.getConnection()) {
            String[] refs = personRefs.toArray(String[]::new);
            find(connection, LOCK, refs);
            DOSES.forEach(delete -> delete(connection, delete, refs, until));
            int entries = ENTRIES.stream()
                    .mapToInt(delete -> delete(connection, delete, refs, until))
                    .sum();
            if (entries > 0) {
                delete(connection, ANSWERS, refs, until);
            }
            delete(connection, REJECTED, refs, until);
            stay = find(connection, WITH_DOSES, refs);
            find(connection, COURSES + " returning person_ref", refs);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        courses.recompute(stay);
    }

    private static int delete(Connection connection, String sql, String[] refs, OffsetDateTime until) {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("text", refs));
            delete.setObject(2, until);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> find(Connection connection, String sql, String[] refs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", refs));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
