package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitesentinel.platform.embedded.Ports;

/** With the real database and broker; the services are stubs here. */
class LocalStackIT {

    @TempDir
    Path home;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private StackSettings settings;

    @BeforeEach
    void packageServices() throws IOException {
        StubService.packageAll(home);
        settings = StackSettings.of(home, Map.of()).aside(home.resolve("data"));
    }

    @Test
    void everyPartIsReadyAndNothingIsLeftAfterwards() {
        List<ProcessHandle> processes;
        try (LocalStack stack = new LocalStack(settings, progress::add)) {
            stack.start();
            processes = RunDirectory.of(settings).services();

            assertThat(processes).hasSize(5).allMatch(ProcessHandle::isAlive);
            assertThat(progress).hasSize(7).anyMatch(line -> line.startsWith("screening-service ready after "));
        }

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(RequiredPorts.of(settings).byName().values()).allMatch(Ports::isFree);
    }

    @Test
    void aKilledServiceCanBeStartedAgain() {
        try (LocalStack stack = new LocalStack(settings, progress::add)) {
            stack.start();
            ServiceProcess service = stack.service(Service.INSPECTION);

            service.kill();
            assertThat(service.isAlive()).isFalse();
            service.start();
            service.awaitReady();

            assertThat(service.isAlive()).isTrue();
        }
    }

    @Test
    void aReplicaRunsBesideItsServiceAndEndsWithTheStack() {
        ServiceProcess replica;
        try (LocalStack stack = new LocalStack(settings.only(Service.REPORTING), progress::add)) {
            stack.start();
            replica = stack.replica(Service.REPORTING);

            replica.start();
            replica.awaitReady();

            assertThat(replica.baseUrl())
                    .isNotEqualTo(stack.service(Service.REPORTING).baseUrl());
            assertThat(RunDirectory.of(settings).services()).hasSize(2);
        }
        assertThat(replica.isAlive()).isFalse();
    }

    @Test
    void aSecondStackIsRefused() {
        try (LocalStack first = new LocalStack(settings, progress::add);
                LocalStack second = new LocalStack(settings, progress::add)) {
            first.start();

            assertThatThrownBy(second::start).isInstanceOf(LocalFailure.class).hasMessageContaining("up already");
            assertThat(RunDirectory.of(settings).services()).hasSize(5);
        }
    }

    @Test
    void aServiceThatDoesNotStartIsNamedWithItsLogAndTakesEverythingDown() throws IOException {
        String port = Integer.toString(settings.port(Service.VACCINATION));
        settings = settings.withEnvironment(Map.of(StubService.FAILING, port));
        Path log = settings.log("vaccination-service");
        LocalStack stack = new LocalStack(settings, progress::add);

        assertThatThrownBy(stack::start)
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("vaccination-service ended with exit code 3")
                .hasMessageContaining(log.toString());

        assertThat(Files.readString(log)).contains("cannot start");
        assertThat(RunDirectory.of(settings).services()).isEmpty();
        assertThat(RequiredPorts.of(settings).byName().values()).allMatch(Ports::isFree);
    }

    @Test
    void aPortInUseStopsItBeforeAnythingIsStarted() throws IOException {
        try (ServerSocket other = new ServerSocket(settings.kafkaPort(), 1, InetAddress.getLoopbackAddress());
                LocalStack stack = new LocalStack(settings, progress::add)) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()))
                    .hasMessageContaining("Kafka");
            assertThat(settings.postgresDirectory()).doesNotExist();
        }
    }

    @Test
    void aFreshStartForgetsTheDataAndKeepsTheLogs() throws IOException {
        Path old = Files.createDirectories(settings.kafkaDirectory()).resolve("old");
        Path log = Files.createDirectories(settings.log("build").getParent()).resolve("build.log");
        Files.writeString(old, "old");
        Files.writeString(log, "built");

        DataDirectory.of(settings).wipe();

        assertThat(settings.kafkaDirectory()).doesNotExist();
        assertThat(log).hasContent("built");
    }

    @Test
    void aServiceThatIsNotPackagedIsNamed() throws IOException {
        Files.delete(settings.jar(Service.REPORTING));

        try (LocalStack stack = new LocalStack(settings, progress::add)) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("reporting-service is not built");
        }
    }
}
