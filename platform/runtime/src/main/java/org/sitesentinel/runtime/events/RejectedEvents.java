package org.sitesentinel.runtime.events;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Where records go that cannot be read or applied. */
@Singleton
class RejectedEvents {
    private final DataSource database;

    RejectedEvents(DataSource database) {
        this.database = database;
    }

    void add(ConsumerRecord<String, byte[]> event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rejected_event (topic, partition, "offset", key, type, reason, payload)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setString(1, event.topic());
            insert.setInt(2, event.partition());
            insert.setLong(3, event.offset());
            insert.setString(4, storable(event.key()));
            insert.setString(5, type(event));
            insert.setString(6, storable(reason));
            insert.setBytes(7, event.value());
            insert.executeUpdate();
        }
    }

    private static @Nullable String type(ConsumerRecord<String, byte[]> event) {
        Header type = event.headers().lastHeader("ce_type");
        return type == null ? null : storable(new String(type.value(), StandardCharsets.UTF_8));
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
