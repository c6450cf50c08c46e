package org.sitesentinel.deploy.local.scenario;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedSite;

/** What the register calls the sites of the plan, once they are registered. */
final class SiteIds {
    private final Map<PlannedSite, String> ids = new ConcurrentHashMap<>();

    void put(PlannedSite site, String id) {
        ids.put(site, id);
    }

    String of(PlannedSite site) {
        return Objects.requireNonNull(ids.get(site), site::key);
    }
}
