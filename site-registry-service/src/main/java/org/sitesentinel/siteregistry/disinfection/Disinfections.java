package org.sitesentinel.siteregistry.disinfection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.runtime.paging.Cursor;

/** The disinfection logs of all sites. */
@ApplicationScoped
class Disinfections implements PanacheRepositoryBase<Disinfection, UUID> {
    /**
     * Counts an entry among its site's. Done by the database alone, so that entries at one moment take turns and none
     * is lost; one made late does not turn back the day of the last.
     */
    ReadinessState count(Disinfection entry, SiteRef site) {
        Object[] last = (Object[]) getEntityManager()
                .createNativeQuery("""
                        insert into last_disinfection as last (site_id, version, done_on, recorded_at)
                        values (:site, 1, :day, :at)
                        on conflict (site_id) do update set
                            version = last.version + 1,
                            done_on = greatest(last.done_on, excluded.done_on),
                            recorded_at = excluded.recorded_at
                        returning version, done_on""", Object[].class)
                .setParameter("site", entry.siteId())
                .setParameter("day", entry.doneOn())
                .setParameter("at", entry.recordedAt())
                .getSingleResult();
        LocalDate lastDoneOn = day(last[1]);
        return new ReadinessState(
                site.id() + ":disinfection",
                ((Number) last[0]).longValue(),
                lastDoneOn,
                entry.recordedAt(),
                site,
                null,
                null,
                null,
                null,
                new ReadinessState.Disinfection(lastDoneOn));
    }

    private static LocalDate day(Object column) {
        return column instanceof LocalDate day ? day : ((java.sql.Date) column).toLocalDate();
    }

    /** In order of entry, at most one more than the limit. */
    List<Disinfection> of(UUID siteId, Cursor cursor, int limit) {
        return find("siteId = ?1 and id > ?2 order by id", siteId, cursor.after())
                .range(0, limit)
                .list();
    }
}
