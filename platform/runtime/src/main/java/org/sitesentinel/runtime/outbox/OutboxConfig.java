package org.sitesentinel.runtime.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "site-sentinel.outbox")
interface OutboxConfig {
    /** Rows sent before the relay waits for their acknowledgements. */
    @WithDefault("4000")
    int batchSize();

    /** The net under LISTEN/NOTIFY: the outbox is looked at this often even if nobody woke the relay. */
    @WithDefault("2s")
    Duration pollInterval();

    /** Pause after a failure of the broker or the database, and of a replica that waits for its turn. */
    @WithDefault("500ms")
    Duration retryInterval();
}
