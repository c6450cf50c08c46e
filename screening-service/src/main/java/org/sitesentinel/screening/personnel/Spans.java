package org.sitesentinel.screening.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.site.Place;

/** All spans there are, read and written many at a time. */
@ApplicationScoped
class Spans {
    private static final String COLUMNS = "id, version, person_ref, site_id, site_type, district, management_kind,"
            + " post, joined, left_on, primary_since, recorded_at";

    private final EntityManager entityManager;
    private final DataSource database;

    Spans(EntityManager entityManager, DataSource database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /** One of a site's, if the caller may see it. */
    Optional<Span> find(UUID siteId, UUID id, AccessScope scope) {
        return list(siteId, new Filter().and("id = :id", "id", id), new UUID(0, 0), 0, scope).stream()
                .findFirst();
    }

    /** A site's, in order of entry: at most one more than the limit. */
    List<Span> list(UUID siteId, Filter filter, UUID after, int limit, AccessScope scope) {
        AccessScope.Clause visible = scope.on("district", "site_id");
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("site", siteId);
        parameters.put("after", after);
        Query query = entityManager
                .createNativeQuery("select " + COLUMNS + " from personnel_span where site_id = :site and id > :after"
                        + filter.conditions() + " and " + visible.text() + " order by id")
                .setMaxResults(limit + 1);
        visible.with(parameters).forEach(query::setParameter);
        return spans(query);
    }

    /** All spans of some persons, whose rows are this transaction's from now on: changes of one person take turns. */
    Map<String, List<Span>> lock(Collection<String> personRefs) {
        if (personRefs.isEmpty()) {
            return Map.of();
        }
        List<String> refs = List.copyOf(new TreeSet<>(personRefs));
        entityManager
                .createNativeQuery("select person_ref from person where person_ref in (:refs)"
                        + " order by person_ref for no key update")
                .setParameter("refs", refs)
                .getResultList();
        Query query = entityManager
                .createNativeQuery("select " + COLUMNS + " from personnel_span where person_ref in (:refs) order by id")
                .setParameter("refs", refs);
        return spans(query).stream().collect(Collectors.groupingBy(Span::personRef));
    }

    private static List<Span> spans(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> span((Object[]) row)).toList();
    }

    private static Span span(Object[] row) {
        Place place = new Place(
                (UUID) row[3],
                SiteType.valueOf((String) row[4]),
                (String) row[5],
                row[6] == null ? null : ManagementKind.valueOf((String) row[6]));
        return new Span(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                place,
                Post.valueOf((String) row[7]),
                Objects.requireNonNull(day(row[8])),
                day(row[9]),
                day(row[10]),
                (Instant) row[11]);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** Writes what is new, and over what is there. */
    void write(Collection<Span> spans) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("insert into personnel_span (" + COLUMNS + ")"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (id) do update set version = excluded.version, post = excluded.post,"
                        + " joined = excluded.joined, left_on = excluded.left_on,"
                        + " primary_since = excluded.primary_since, recorded_at = excluded.recorded_at")) {
            for (Span span : spans) {
                bind(upsert, span);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Gives spans other ids, one for one. */
    void rename(List<Span> old, List<Span> renamed) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update personnel_span set id = ?, version = ?, recorded_at = ? where id = ?")) {
            for (int i = 0; i < old.size(); i++) {
                update.setObject(1, renamed.get(i).id());
                update.setLong(2, renamed.get(i).version());
                update.setObject(3, renamed.get(i).recordedAt().atOffset(ZoneOffset.UTC));
                update.setObject(4, old.get(i).id());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void bind(PreparedStatement upsert, Span span) throws SQLException {
        SiteRef site = span.place().site();
        upsert.setObject(1, span.id());
        upsert.setLong(2, span.version());
        upsert.setString(3, span.personRef());
        upsert.setObject(4, UUID.fromString(site.id()));
        upsert.setString(5, site.type().name());
        upsert.setString(6, site.district());
        upsert.setObject(
                7, site.managementKind() == null ? null : site.managementKind().name(), Types.VARCHAR);
        upsert.setString(8, span.post().name());
        upsert.setObject(9, span.joined(), Types.DATE);
        upsert.setObject(10, span.left(), Types.DATE);
        upsert.setObject(11, span.primarySince(), Types.DATE);
        upsert.setObject(12, span.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
