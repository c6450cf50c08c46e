package org.sitesentinel.runtime.site;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.events.CopiedTable;
import org.sitesentinel.runtime.events.EventHandler;
import org.sitesentinel.runtime.sql.Incoming;

/** Keeps {@link KnownSites} at the highest version of each site. */
@Singleton
@IfBuildProperty(name = "site-sentinel.known-sites", stringValue = "true")
class SiteEvents implements EventHandler<SiteState> {
    private static final Incoming<SiteState> SITES = Incoming.<SiteState>rows()
            .with("id", "uuid", site -> UUID.fromString(site.id()))
            .with("version", "bigint", SiteState::version)
            .with("name", "text", SiteState::name)
            .withName("type", site -> site.site().type())
            .with("district", "text", site -> site.site().district())
            .withName("management_kind", site -> site.site().managementKind());

    private final CopiedTable<SiteState> sites;

    SiteEvents(DataSource database) {
        sites = new CopiedTable<>(database, "known_site", SITES);
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> told) {
        sites.apply(told);
    }
}
