package org.sitesentinel.deploy.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitesentinel.platform.embedded.Ports;

class RequiredPortsTest {

    @Test
    void aPortInUseIsNamedTogetherWithWhatWantsIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RequiredPorts ports = new RequiredPorts(Map.of("Kafka", other.getLocalPort()));

            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(LocalFailure.class)
                    .hasMessage("In use by another program: port %d (wanted by Kafka).", other.getLocalPort());
        }
    }

    @Test
    void freePortsAreFine() {
        assertThatCode(new RequiredPorts(Map.of("Kafka", Ports.free()))::requireFree)
                .doesNotThrowAnyException();
    }
}
