package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {

    @TempDir
    Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void printsATokenAndNothingElse() {
        Keys.tokens(StackSettings.of(home, Map.of()).keys());

        int exitCode = Launcher.run(home, Map.of(), "token", "inspector", "--district", "630104", "--site", "a-site");

        assertThat(exitCode).isZero();
        assertThat(complained.toString(StandardCharsets.UTF_8)).isEmpty();
        String[] parts = printed.toString(StandardCharsets.UTF_8).strip().split("\\.");
        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"groups\":[\"inspector\"]", "\"districts\":[\"630104\"]", "\"sites\":[\"a-site\"]");
    }

    @Test
    void anUnknownRoleIsRefusedInOneLine() {
        int exitCode = Launcher.run(home, Map.of(), "token", "janitor");

        assertThat(exitCode).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("janitor", "bureau-admin", "privacy-officer");
    }

    @Test
    void withoutAKeyItSaysWhatToDo() {
        int exitCode = Launcher.run(home, Map.of(), "token", "inspector");

        assertThat(exitCode).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("deploy/up");
    }

    @Test
    void aMissingRoleIsRefusedInOneLine() {
        int exitCode = Launcher.run(home, Map.of(), "token");

        assertThat(exitCode).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }
}
