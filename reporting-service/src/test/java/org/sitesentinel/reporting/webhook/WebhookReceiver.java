package org.sitesentinel.reporting.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A receiver of webhooks at 127.0.0.1, which the service under test may tell, and whose certificate it trusts. Jobs do
 * not run by themselves in tests that use it.
 */
public final class WebhookReceiver implements QuarkusTestResourceLifecycleManager {
    /** What its certificate says that it is called. */
    public static final String NAME = "receiver.example.test";

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();
    private static final Map<String, Supplier<Integer>> ANSWERS = new ConcurrentHashMap<>();

    private static int port;

    /** What came in. */
    public record Received(String path, Map<String, List<String>> headers, String body) {
        /** The only value of a header; empty where it was not sent. */
        public String header(String name) {
            // The JDK's server spells them so.
            String spelled = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            return headers.getOrDefault(spelled, List.of("")).get(0);
        }
    }

    /** An address of its own for a test. */
    public static String url(String path) {
        return "https://127.0.0.1:" + port + path;
    }

    public static int port() {
        return port;
    }

    public static List<Received> at(String path) {
        return RECEIVED.stream().filter(one -> one.path().equals(path)).toList();
    }

    /** What a path answers from now on; 204 before. */
    public static void answer(String path, Supplier<Integer> status) {
        ANSWERS.put(path, status);
    }

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("webhooks");
            KeyStore keys = selfSigned(directory);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, new SecureRandom());
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "receiver");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", WebhookReceiver::receive);
            server.start();
            port = server.getAddress().getPort();
            return Map.of(
                    "quarkus.tls.webhooks.trust-store.pem.certs",
                    certificate(directory, keys).toString(),
                    "site-sentinel.webhooks.allowed-networks",
                    "127.0.0.1/32",
                    "site-sentinel.webhooks.attempts",
                    "3",
                    "site-sentinel.webhooks.first-delay",
                    "0s",
                    "site-sentinel.webhooks.deliver-every",
                    "off",
                    "site-sentinel.alerts.look-every",
                    "off");
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        } catch (GeneralSecurityException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void receive(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        RECEIVED.add(new Received(path, Map.copyOf(exchange.getRequestHeaders()), body));
        int status = ANSWERS.getOrDefault(path, () -> 204).get();
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url(path + "/elsewhere"));
        }
        if (status == 200) {
            // A body that nobody is meant to read to its end.
            exchange.sendResponseHeaders(status, 0);
            try (var out = exchange.getResponseBody()) {
                byte[] part = new byte[1 << 16];
                for (int i = 0; i < 1 << 14; i++) {
                    out.write(part);
                }
            }
            return;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** By the JDK's own tool: a library for certificates would be needed for nothing else. */
    private static KeyStore selfSigned(Path directory)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve("keys.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=ip:127.0.0.1,dns:" + NAME,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static Path certificate(Path directory, KeyStore keys) throws IOException, GeneralSecurityException {
        String encoded = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(keys.getCertificate("receiver").getEncoded());
        return Files.writeString(
                directory.resolve("receiver.pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    /** Stays for the other tests of this JVM: its thread ends with it. */
    @Override
    public void stop() {}
}
