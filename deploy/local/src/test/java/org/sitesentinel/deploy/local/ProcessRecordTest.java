package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    Path directory;

    private Process process;
    private ProcessRecord record;

    @BeforeEach
    void recordAProcess() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
        record = new ProcessRecord(directory.resolve("run/sleep.pid"));
        record.write(process.toHandle());
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void aProcessThatRunsIsFoundAgain() {
        assertThat(record.process()).contains(process.toHandle());
    }

    @Test
    void aProcessThatEndedIsNot() throws Exception {
        process.destroyForcibly().waitFor();

        assertThat(record.process()).isEmpty();
    }

    @Test
    void aProcessThatGotTheNumberLaterIsNot() throws IOException {
        change(1, "1000");

        assertThat(record.process()).isEmpty();
    }

    @Test
    void anotherProgramUnderTheNumberIsNot() throws IOException {
        change(2, "/usr/bin/other");

        assertThat(record.process()).isEmpty();
    }

    @Test
    void aFileThatIsCutOffNamesNobody() throws IOException {
        Files.writeString(record.file(), Long.toString(process.pid()));

        assertThat(record.process()).isEmpty();
    }

    @Test
    void noFileNamesNobody() {
        record.delete();

        assertThat(record.process()).isEmpty();
    }

    private void change(int field, String value) throws IOException {
        String[] fields = Files.readString(record.file()).strip().split(" ", 3);
        fields[field] = value;
        Files.writeString(record.file(), String.join(" ", fields) + "\n");
    }
}
