package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {

    private static final Path HOME = Path.of("/checkout");

    @Test
    void withoutVariablesTheServicesListenFrom8081On() {
        StackSettings settings = StackSettings.of(HOME, Map.of());

        assertThat(List.of(Service.values())).extracting(settings::port).containsExactly(8081, 8082, 8083, 8084, 8085);
        assertThat(settings.postgresPort()).isEqualTo(5433);
        assertThat(settings.kafkaPort()).isEqualTo(9093);
        assertThat(settings.data()).isEqualTo(HOME.resolve("deploy/local/.data"));
    }

    @Test
    void variablesMoveWhatTheyName() {
        StackSettings settings = StackSettings.of(
                HOME,
                Map.of(
                        "SITE_SENTINEL_SITE_REGISTRY_PORT", "18081",
                        "SITE_SENTINEL_KAFKA_PORT", "19093",
                        "SITE_SENTINEL_DATA", "/elsewhere"));

        assertThat(settings.port(Service.SITE_REGISTRY)).isEqualTo(18081);
        assertThat(settings.port(Service.SCREENING)).isEqualTo(8082);
        assertThat(settings.kafkaPort()).isEqualTo(19093);
        assertThat(settings.data()).isEqualTo(Path.of("/elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "999999", "http", "-1"})
    void whatIsNoPortIsRefusedByName(String port) {
        assertThatThrownBy(() -> StackSettings.of(HOME, Map.of("SITE_SENTINEL_REPORTING_PORT", port)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("SITE_SENTINEL_REPORTING_PORT");
    }

    @Test
    void aStackAsideSharesNoPort() {
        StackSettings aside = StackSettings.of(HOME, Map.of()).aside(Path.of("/elsewhere"));

        assertThat(new HashSet<>(RequiredPorts.of(aside).byName().values()))
                .hasSize(7)
                .doesNotContain(5433, 9093, 8081, 8082, 8083, 8084, 8085);
    }

    @Test
    void aStackOfOneServiceNeedsNoOther() {
        StackSettings one = StackSettings.of(HOME, Map.of()).only(Service.SCREENING);

        assertThat(one.services()).containsExactly(Service.SCREENING);
        assertThat(RequiredPorts.of(one).byName())
                .containsOnlyKeys("PostgreSQL", "Kafka", "screening-service")
                .containsEntry("screening-service", 8082);
        assertThat(RequiredPorts.of(one.aside(Path.of("/elsewhere"))).byName()).hasSize(3);
    }
}
