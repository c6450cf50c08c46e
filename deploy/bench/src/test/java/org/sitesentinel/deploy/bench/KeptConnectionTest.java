package org.sitesentinel.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.sitesentinel.deploy.bench.StubHttp.Answer;

class KeptConnectionTest {

    @Test
    void oneRequestFollowsTheOtherOnTheSameConnection() throws IOException {
        List<String> requests = new CopyOnWriteArrayList<>();
        try (StubHttp service = new StubHttp(request -> {
                    requests.add(request);
                    return new Answer(requests.size() == 1 ? 201 : 409, "城".repeat(5000));
                });
                KeptConnection connection = new KeptConnection(service.address().resolve("/here"), "token")) {
            assertThat(connection.post("{\"name\": \"西\"}")).isEqualTo(201);
            assertThat(connection.post("{}")).isEqualTo(409);
        }
        assertThat(requests).containsExactly("{\"name\": \"西\"}", "{}");
    }

    @Test
    void anAnswerThatIsCutOffIsNoAnswer() throws IOException {
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<Void> answered = CompletableFuture.runAsync(() -> cutOff(server), Background.DAEMON);
            try (KeptConnection connection =
                    new KeptConnection(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), "token")) {
                assertThatThrownBy(() -> connection.post("{}")).isInstanceOf(IOException.class);
            }
            answered.join();
        }
    }

    private static void cutOff(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            socket.getInputStream().read(new byte[1000]);
            out.write("HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\nshort".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
