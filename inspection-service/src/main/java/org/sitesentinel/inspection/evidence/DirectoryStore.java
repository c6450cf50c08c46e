package org.sitesentinel.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files below a directory, spread over 256 by the end of their ids, which is random. */
final class DirectoryStore implements EvidenceStore {
    private final Path directory;

    DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public void put(UUID id, Path file) throws IOException {
        Path place = place(id);
        Files.createDirectories(place.getParent());
        Path arriving = place.resolveSibling(place.getFileName() + ".arriving");
        try {
            Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
            force(arriving, StandardOpenOption.WRITE);
            Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The name, too, must outlive a loss of power: a row is about to refer to it.
            force(place.getParent(), StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(place(id));
    }

    @Override
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    private Path place(UUID id) {
        String name = id.toString();
        return directory.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
