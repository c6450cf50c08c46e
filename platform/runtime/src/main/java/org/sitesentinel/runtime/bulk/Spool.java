package org.sitesentinel.runtime.bulk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where bodies lie in clear while they are read: a directory of this process's own, which only its user can read. A
 * process that was killed leaves its directory behind; whoever starts next on the same disk deletes it.
 */
@ApplicationScoped
public class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final String PREFIX = "site-sentinel-bodies";
    private static final String LOCK = "lock";

    private final Path parent;
    private @Nullable Path own;
    /** Held for as long as the process lives, however it ends; its number would be another's in a container. */
    private @Nullable FileChannel held;

    Spool(@ConfigProperty(name = "java.io.tmpdir") Path parent) {
        this.parent = parent;
    }

    /** A new, empty file, which its reader deletes. */
    public Path newFile() throws IOException {
        return Files.createTempFile(directory(), "", ".body");
    }

    private synchronized Path directory() throws IOException {
        // Systems that tidy their temporary files do not ask whose they are.
        if (own != null && !Files.isDirectory(own)) {
            close();
        }
        Path directory = own;
        while (directory == null) {
            Path candidate = Files.createTempDirectory(parent, PREFIX);
            FileChannel channel = lock(candidate, StandardOpenOption.CREATE);
            // Without a lock, somebody who starts at this moment took it for one that was left behind.
            if (channel != null) {
                held = channel;
                directory = candidate;
            }
        }
        own = directory;
        return directory;
    }

    void begin(@Observes StartupEvent started) {
        sweep();
    }

    /** Deletes what processes left behind that are no more. */
    synchronized void sweep() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path one : all) {
                if (!one.equals(own)) {
                    sweep(one);
                }
            }
        } catch (IOException unreadable) {
            LOG.warnf("Bodies left behind by a killed process may still lie in %s", parent);
        }
    }

    private static void sweep(Path directory) throws IOException {
        FileChannel channel = lock(directory, StandardOpenOption.WRITE);
        if (channel != null) {
            try (channel) {
                delete(directory);
            }
        }
    }

    /** Nothing when somebody else holds it or has deleted it. */
    private static @Nullable FileChannel lock(Path directory, StandardOpenOption how) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE, how);
        } catch (IOException gone) {
            return null;
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Held as well.
        }
        channel.close();
        return null;
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(directory);
    }

    @PreDestroy
    synchronized void close() throws IOException {
        Path directory = own;
        FileChannel channel = held;
        if (directory != null && channel != null) {
            try (channel) {
                delete(directory);
            }
        }
        own = null;
        held = null;
    }
}
