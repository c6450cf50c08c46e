package org.sitesentinel.platform.embedded;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A broker and a database server tell their whole configuration at INFO, which would bury what a test has to say. */
final class QuietLogs {

    // Held here because java.util.logging forgets the level of a logger that nobody refers to.
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("state.change.logger"), Level.WARNING,
            Logger.getLogger("io.zonky.test"), Level.WARNING,
            // Warns that it became active, at every start.
            Logger.getLogger("org.apache.kafka.controller.QuorumController"), Level.SEVERE);

    private QuietLogs() {}

    /** Takes effect where SLF4J is bound to java.util.logging or to the platform's log manager; else does no harm. */
    static void apply() {
        LEVELS.forEach(Logger::setLevel);
    }
}
