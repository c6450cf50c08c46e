package org.sitesentinel.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** With a class of its own, as another process has it. */
    @Test
    void nobodyElseIsGivenTheSamePorts() throws Exception {
        URL classes = Ports.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader elsewhere = new URLClassLoader(new URL[] {classes}, null)) {
            Object others = elsewhere
                    .loadClass(Ports.class.getName())
                    .getMethod("free", int.class)
                    .invoke(null, 400);
            List<Object> given = new ArrayList<>(Ports.free(400));
            given.addAll((List<?>) others);

            assertThat(given).hasSize(800).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPortIsFreeUntilSomebodyListens() throws IOException {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        try (ServerSocket listening = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
        }
        assertThat(Ports.isFree(port)).isTrue();
    }
}
