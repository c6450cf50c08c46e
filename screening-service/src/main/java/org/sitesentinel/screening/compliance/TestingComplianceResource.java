package org.sitesentinel.screening.compliance;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.grouping.GroupingKey;
import org.sitesentinel.runtime.paging.Filter;

/** How well tests are kept; counts only. */
@Path("/api/v1/testing-compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Testing compliance 检测频次")
public class TestingComplianceResource {
    private final Compliance compliance;
    private final AccessScope scope;
    private final Clock clock;

    TestingComplianceResource(Compliance compliance, AccessScope scope, Clock clock) {
        this.compliance = compliance;
        this.scope = scope;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "How well tests are kept 检测覆盖情况",
            description = "As of a day's end, a time with its offset, or now. groupBy: site, post, district, siteType, "
                    + "or several with commas between them. coverage = tested within the interval ÷ due.")
    public ComplianceView get(
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String groupBy,
            @RestQuery @Nullable UUID siteId,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Post post) {
        Filter filter = new Filter()
                .and("s.site_id = :siteId", "siteId", siteId)
                .and("s.district = :district", "district", district)
                .and("s.post = :post", "post", post == null ? null : post.name());
        return compliance.at(AsOf.of(asOf, clock), GroupingKey.of(groupBy, List.of(Grouping.values())), filter, scope);
    }
}
