package org.sitesentinel.inspection.inspection;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Knows which sites are closed, and since when. A closed site stays so, whatever is told of it later. */
@Singleton
class ClosedSites implements EventHandler<SiteState> {
    private static final Incoming<SiteState> CLOSED = Incoming.<SiteState>rows()
            .with("site_id", "uuid", site -> UUID.fromString(site.id()))
            .with("closed_on", "date", SiteState::businessDate);

    private static final String KEEP = """
            insert into closed_site as known (site_id, closed_on)
            select site_id, min(closed_on) from %s group by site_id
            on conflict (site_id) do update set closed_on = least(known.closed_on, excluded.closed_on)""".formatted(CLOSED.table());

    private final DataSource database;
    private final EntityManager entityManager;

    ClosedSites(DataSource database, EntityManager entityManager) {
        this.database = database;
        this.entityManager = entityManager;
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> sites) {
        List<SiteState> closed = sites.stream()
                .filter(site -> site.status() == SiteStatus.CLOSED)
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            CLOSED.bind(keep, 1, closed);
            keep.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whether a site was closed at the end of that day. */
    boolean isClosed(UUID siteId, LocalDate day) {
        return !entityManager
                .createNativeQuery("select 1 from closed_site where site_id = :site and closed_on <= :day")
                .setParameter("site", siteId)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }
}
