package org.sitesentinel.runtime.bulk;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What can be set about bulk doors. */
@ConfigMapping(prefix = "site-sentinel.bulk-door")
interface BulkConfig {
    /** Rows that are taken before the request is answered; what is left is taken in the background. */
    @WithDefault("1000")
    int inlineRows();

    /** What a compressed body may unpack to. */
    @WithDefault("1G")
    MemorySize unpackedSize();

    /** Submissions that a replica goes on with at the same time. */
    @WithDefault("2")
    int workers();

    /** How long a submission rests when whoever works on it is gone. */
    @WithDefault("30s")
    Duration lease();

    /** How often a submission is taken up again after a fault before it is given up. */
    @WithDefault("5")
    int attempts();

    /** How long receipts and their rows are kept. */
    @WithDefault("P90D")
    Duration retention();
}
