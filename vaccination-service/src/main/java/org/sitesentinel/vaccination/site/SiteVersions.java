package org.sitesentinel.vaccination.site;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.runtime.events.EventHandler;

/** Keeps every version of every site; the same again changes nothing. */
@Singleton
class SiteVersions implements EventHandler<SiteState> {
    private final DataSource database;

    SiteVersions(DataSource database) {
        this.database = database;
    }

    @Override
    public Topic<SiteState> topic() {
        return SiteState.TOPIC;
    }

    @Override
    public void apply(List<SiteState> sites) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into site_version (site_id, version, business_date, name, type, district, status)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            for (SiteState site : sites) {
                insert.setObject(1, UUID.fromString(site.id()));
                insert.setLong(2, site.version());
                insert.setObject(3, site.businessDate());
                insert.setString(4, site.name());
                insert.setString(5, site.site().type().name());
                insert.setString(6, site.site().district());
                insert.setString(7, site.status().name());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
