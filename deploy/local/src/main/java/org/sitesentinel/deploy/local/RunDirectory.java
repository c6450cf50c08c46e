package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who runs a stack's data directory, and which processes were started for it. */
record RunDirectory(Path path) {

    static RunDirectory of(StackSettings settings) {
        return new RunDirectory(settings.data().resolve("run"));
    }

    ProcessRecord launcher() {
        return new ProcessRecord(path.resolve("launcher.pid"));
    }

    ProcessRecord service(Service service) {
        return new ProcessRecord(path.resolve(service.module() + ".pid"));
    }

    ProcessRecord replica(Service service) {
        return new ProcessRecord(path.resolve(service.module() + "-replica.pid"));
    }

    /** Services that run although whoever started them has been killed. */
    List<ProcessHandle> services() {
        return records().map(ProcessRecord::process).flatMap(Optional::stream).toList();
    }

    void forgetProcesses() {
        Stream.concat(Stream.of(launcher()), records()).forEach(ProcessRecord::delete);
    }

    private Stream<ProcessRecord> records() {
        return Arrays.stream(Service.values()).flatMap(service -> Stream.of(service(service), replica(service)));
    }

    /**
     * Holds the directory until the channel is closed or this process ends, in whatever way.
     *
     * @return empty if another stack holds it
     */
    Optional<FileChannel> lock() {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a stack runs, or is about to. */
    boolean isHeld() {
        Optional<FileChannel> channel = lock();
        channel.ifPresent(RunDirectory::close);
        return channel.isEmpty();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }
}
