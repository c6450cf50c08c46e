package org.sitesentinel.runtime.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    @TempDir
    Path temporary;

    @Test
    void deletesWhatAKilledProcessLeftBehindAndNothingElse() throws IOException {
        Path left = Files.createDirectory(temporary.resolve("site-sentinel-bodies1"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("2.body"), "somebody");
        Path others = Files.writeString(temporary.resolve("3.body"), "not ours");
        Spool living = new Spool(temporary);
        Path read = living.newFile();

        new Spool(temporary).sweep();

        assertThat(left).doesNotExist();
        assertThat(others).exists();
        assertThat(read).exists();
    }

    @Test
    void leavesNothingWhenItEnds() throws IOException {
        Spool spool = new Spool(temporary);
        Path file = spool.newFile();

        spool.close();

        assertThat(file).doesNotExist();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void goesOnWhenItsDirectoryWasTidiedAway() throws IOException {
        Spool spool = new Spool(temporary);
        Path file = spool.newFile();
        Files.delete(file);
        Files.delete(file.resolveSibling("lock"));
        Files.delete(file.getParent());

        assertThat(spool.newFile()).exists();
    }
}
