package org.sitesentinel.runtime.site;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.events.EventHandler;

/** Keeps {@link KnownSites} at the highest version of each site. */
@Singleton
@IfBuildProperty(name = "site-sentinel.known-sites", stringValue = "true")
class SiteEvents implements EventHandler<SiteState> {
    private final DataSource database;

    SiteEvents(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> sites) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into known_site (id, version, name, type, district, management_kind)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            version = excluded.version, name = excluded.name, type = excluded.type,
                            district = excluded.district, management_kind = excluded.management_kind
                        where known_site.version < excluded.version""")) {
            for (SiteState site : sites) {
                ManagementKind management = site.site().managementKind();
                upsert.setObject(1, UUID.fromString(site.id()));
                upsert.setLong(2, site.version());
                upsert.setString(3, site.name());
                upsert.setString(4, site.site().type().name());
                upsert.setString(5, site.site().district());
                upsert.setObject(6, management == null ? null : management.name(), Types.VARCHAR);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
