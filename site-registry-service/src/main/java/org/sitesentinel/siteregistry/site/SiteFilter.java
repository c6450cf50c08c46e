package org.sitesentinel.siteregistry.site;

import java.util.UUID;
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
 * @param text a part of name or address
 */
public record SiteFilter(
        @Nullable SiteType type,
        @Nullable String district,
        @Nullable ManagementKind managementKind,
        @Nullable SiteStatus status,
        @Nullable UUID operator,
        @Nullable Boolean codesComplete,
        @Nullable String name,
        @Nullable String text) {
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
                        SiteDetails.stripped(text));
    }
}
