package org.sitesentinel.siteregistry.site;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Filter;

/**
 * Which sites are asked for.
 *
 * @param codesComplete whether every building has a posted code
 * @param name a part of the name
 * @param q a part of name or address
 */
public record SiteFilter(
        @RestQuery @Nullable SiteType type,
        @RestQuery @Nullable String district,
        @RestQuery @Nullable ManagementKind managementKind,
        @RestQuery @Nullable SiteStatus status,
        @RestQuery @Nullable UUID operator,
        @RestQuery @Nullable Boolean codesComplete,
        @RestQuery @Nullable String name,
        @RestQuery @Nullable String q) {
    Filter filter() {
        return new Filter()
                .and("s.type = :type", "type", type)
                .and("s.district = :district", "district", district)
                .and("s.managementKind = :managementKind", "managementKind", managementKind)
                .and("s.status = :status", "status", status)
                .and("s.details.operatorId = :operator", "operator", operator)
                .and(
                        "(case when c.posted = c.buildings then true else false end) = :codesComplete",
                        "codesComplete",
                        codesComplete)
                .and("locate(lower(:name), lower(s.name)) > 0", "name", SiteDetails.stripped(name))
                .and(
                        "(locate(lower(:text), lower(s.name)) > 0 or locate(lower(:text), lower(s.address)) > 0)",
                        "text",
                        SiteDetails.stripped(q));
    }
}
