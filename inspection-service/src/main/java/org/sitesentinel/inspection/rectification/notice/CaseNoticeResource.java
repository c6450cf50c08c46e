package org.sitesentinel.inspection.rectification.notice;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.inspection.CaseNoticeKind;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** Notices of deadlines (到期提醒、逾期、督办). */
@Path("/api/v1/case-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rectification cases 整改案件")
public class CaseNoticeResource {
    private final CaseNotices notices;
    private final AccessScope scope;

    CaseNoticeResource(CaseNotices notices, AccessScope scope) {
        this.notices = notices;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, SITE_OPERATOR})
    @Operation(
            summary = "List notices 查询提醒与督办",
            description =
                    "Reminders, overdue notices and escalations that were given, each once for a deadline; from and to "
                            + "narrow the day on which they fell due. In order of entry. They are looked for every hour.")
    public Page<CaseNoticeView> list(
            @RestQuery @Nullable UUID caseId,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable CaseNoticeKind kind,
            @RestQuery @Nullable LocalDate from,
            @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("caseId = :caseId", "caseId", caseId)
                .and("place.siteId = :siteId", "siteId", siteId)
                .and("place.district = :district", "district", district)
                .and("kind = :kind", "kind", kind)
                .and("dueOn >= :from", "from", from)
                .and("dueOn <= :to", "to", to);
        return notices.page(filter, cursor, limit, scope, CaseNotice::view, CaseNotice::id);
    }
}
