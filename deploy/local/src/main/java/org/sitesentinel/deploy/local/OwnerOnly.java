package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** The file is there with all its content or not at all, also when this process is killed meanwhile. */
    static void write(Path file, String content) throws IOException {
        Path directory = directory(file.resolveSibling(""));
        Path incomplete = Files.createTempFile(
                directory,
                "new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(incomplete, content);
        Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path directory(Path directory) throws IOException {
        Files.createDirectories(directory);
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
}
