package org.sitesentinel.siteregistry.checkin.retention;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evidence of the days whose check-ins were dropped. */
@Path("/api/v1/check-in-purges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class PurgeResource {
    private final EntityManager entityManager;

    PurgeResource(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A day whose check-ins are gone.
     *
     * @param checkIns how many there were
     * @param retentionDays of the setting that let it expire
     */
    @Schema(name = "CheckInPurge")
    public record Purge(LocalDate day, long checkIns, int retentionDays, Instant purgedAt) {}

    @GET
    @RolesAllowed({BUREAU_ADMIN, PRIVACY_OFFICER})
    @Operation(summary = "Days that were dropped 到期删除凭证", description = "The latest 1000, the newest first.")
    public List<Purge> list() {
        List<?> rows = entityManager.createNativeQuery("""
                        select cast(day as text), check_ins, retention_days, purged_at from check_in_purge
                        order by day desc limit 1000""").getResultList();
        return rows.stream().map(row -> purge((Object[]) row)).toList();
    }

    private static Purge purge(Object[] row) {
        return new Purge(LocalDate.parse((String) row[0]), (Long) row[1], (Integer) row[2], (Instant) row[3]);
    }
}
