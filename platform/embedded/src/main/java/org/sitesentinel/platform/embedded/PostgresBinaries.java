package org.sitesentinel.platform.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs, unpacked once for a user of this machine. */
final class PostgresBinaries {

    private static final Path CACHE = cache();

    private PostgresBinaries() {}

    /** Starts a server; unpacks the programs first where that has not been done. */
    static synchronized EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
        try (FileChannel channel =
                FileChannel.open(CACHE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // While this is held nobody else unpacks: what is incomplete was left by a process that was killed, and
            // would make the library stumble for ever.
            channel.lock();
            deleteIncomplete();
            return builder.setOverrideWorkingDirectory(CACHE.toFile()).start();
        }
    }

    private static void deleteIncomplete() throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(CACHE, "PG-*")) {
            for (Path version : versions) {
                if (!Files.exists(version.resolve(".exists"))) {
                    Directories.delete(version);
                }
            }
        }
    }

    /** Never a shared directory, which somebody else could have filled. */
    private static Path cache() {
        Path home = Path.of(System.getProperty("user.home", "/"));
        if (Files.isDirectory(home) && Files.isWritable(home)) {
            return Directories.create(home.resolve(".cache/site-sentinel/postgres"));
        }
        Path fallback = Directories.temporary("site-sentinel-postgres");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.delete(fallback)));
        return fallback;
    }
}
