package org.sitesentinel.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Both stores; S3 as far as a server of this test speaks it: what is put, got and deleted, and how it is signed. */
class StoreTest {
    @TempDir
    Path directory;

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> signatures = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] found = new byte[0];
            int status = 200;
            switch (exchange.getRequestMethod()) {
                case "PUT" -> objects.put(path, exchange.getRequestBody().readAllBytes());
                case "DELETE" -> {
                    objects.remove(path);
                    status = 204;
                }
                default -> {
                    found = objects.getOrDefault(path, found);
                    status = objects.containsKey(path) ? 200 : 404;
                }
            }
            exchange.sendResponseHeaders(status, found.length == 0 ? -1 : found.length);
            exchange.getResponseBody().write(found);
        }
    }

    private S3Store s3() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new S3Store(
                S3Store.client(new Settings("bucket", "cn-northwest-1", Optional.of(endpoint)))
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "key")))
                        .build(),
                "bucket",
                "evidence/");
    }

    private record Settings(String bucket, String region, Optional<URI> endpoint) implements EvidenceConfig.S3 {
        @Override
        public Optional<String> prefix() {
            return Optional.empty();
        }
    }

    @Test
    void aDirectoryGivesBackWhatWasPutAndForgetsIt() throws IOException {
        Path below = directory.resolve("store");

        keepsAndForgets(new DirectoryStore(below));

        try (Stream<Path> left = Files.walk(below)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aBucketGivesBackWhatWasPutAndForgetsIt() throws IOException {
        keepsAndForgets(s3());

        assertThat(objects).isEmpty();
        assertThat(signatures)
                .isNotEmpty()
                .allMatch(signature -> signature.startsWith("AWS4-HMAC-SHA256 Credential=id/"));
    }

    @Test
    void aBucketKeepsTheBytesUnderThePrefix() throws IOException {
        UUID id = UUID.randomUUID();
        byte[] content = EvidenceFixture.jpeg();

        s3().put(id, Files.write(directory.resolve("file"), content));

        assertThat(objects).containsOnlyKeys("/bucket/evidence/" + id);
        assertThat(objects.get("/bucket/evidence/" + id)).isEqualTo(content);
    }

    private void keepsAndForgets(EvidenceStore store) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] content = EvidenceFixture.jpeg();

        store.put(id, Files.write(directory.resolve("file"), content));
        try (InputStream kept = store.open(id)) {
            assertThat(kept.readAllBytes()).isEqualTo(content);
        }
        store.delete(id);
        store.delete(id);

        assertThatIOException().isThrownBy(() -> store.open(id));
    }
}
