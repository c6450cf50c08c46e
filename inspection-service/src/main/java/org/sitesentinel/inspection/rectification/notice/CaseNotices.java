package org.sitesentinel.inspection.rectification.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseNoticeKind;
import org.sitesentinel.contracts.inspection.CaseNoticeState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.sql.Incoming;

/** All notices. */
@ApplicationScoped
class CaseNotices implements ScopedRepository<CaseNotice> {
    /** Who reported has nothing to be reminded of, and after the deadline a reminder comes too late. */
    private static final String DUE = """
            select c.id, n.kind, c.deadline, n.due_on, c.site_id, c.site_type, c.district, c.management_kind
            from rectification_case c,
                lateral (values ('REMINDER', c.remind_on), ('OVERDUE', c.deadline + 1), ('ESCALATION', c.escalate_on))
                    as n (kind, due_on)
            where c.status = 'ORDERED' and n.due_on <= ? and (n.kind <> 'REMINDER' or c.deadline >= ?)
                and not exists (
                    select 1 from case_notice g
                    where g.case_id = c.id and g.kind = n.kind and g.deadline = c.deadline)
            order by n.due_on, c.id, n.kind
            limit ?""";

    private static final Incoming<Due> ROWS = Incoming.<Due>rows()
            .with("id", "uuid", Due::id)
            .with("case_id", "uuid", Due::caseId)
            .withName("kind", Due::kind)
            .with("deadline", "date", Due::deadline)
            .with("due_on", "date", Due::dueOn)
            .with("site_id", "uuid", due -> UUID.fromString(due.site().id()))
            .withName("site_type", due -> due.site().type())
            .with("district", "text", due -> due.site().district())
            .withName("management_kind", due -> due.site().managementKind())
            .with("recorded_at", "timestamptz", Due::at);

    private static final String INSERT = """
            insert into case_notice (id, case_id, kind, deadline, due_on, site_id, site_type, district, management_kind,
                recorded_at)
            select i.id, i.case_id, i.kind, i.deadline, i.due_on, i.site_id, i.site_type, i.district, i.management_kind,
                i.recorded_at
            from %s
            on conflict (case_id, kind, deadline) do nothing
            returning id""".formatted(ROWS.table());

    private record Due(
            UUID id, UUID caseId, CaseNoticeKind kind, LocalDate deadline, LocalDate dueOn, SiteRef site, Instant at) {
        CaseNoticeState state() {
            return new CaseNoticeState(id.toString(), 1, dueOn, at, site, caseId.toString(), kind, deadline);
        }
    }

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Gives what is due by a day and not given yet, so many at most; answers what was given by this call alone. */
    List<CaseNoticeState> give(LocalDate today, int limit, Instant now) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            List<Due> due = due(connection, today, limit, now);
            Set<UUID> given = insert(connection, due);
            return due.stream()
                    .filter(one -> given.contains(one.id()))
                    .map(Due::state)
                    .toList();
        });
    }

    private static List<Due> due(Connection connection, LocalDate today, int limit, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, today);
            query.setObject(2, today);
            query.setInt(3, limit);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(
                            UuidCreator.getTimeOrderedEpoch(),
                            row.getObject(1, UUID.class),
                            CaseNoticeKind.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class),
                            new SiteRef(
                                    row.getString(5),
                                    SiteType.valueOf(row.getString(6)),
                                    row.getString(7),
                                    management(row.getString(8))),
                            now));
                }
            }
            return due;
        }
    }

    private static @Nullable ManagementKind management(@Nullable String name) {
        return name == null ? null : ManagementKind.valueOf(name);
    }

    /** Another replica that gives the same at the same time is waited for, and then has given it. */
    private static Set<UUID> insert(Connection connection, List<Due> due) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            ROWS.bind(insert, 1, due);
            Set<UUID> given = new HashSet<>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    given.add(row.getObject(1, UUID.class));
                }
            }
            return given;
        }
    }
}
