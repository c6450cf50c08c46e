package org.sitesentinel.deploy.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a packaged service: says that it is ready, or ends at once where the environment says so. */
final class StubService {

    static final String FAILING = "STUB_FAILING";

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        if (Integer.toString(port).equals(System.getenv(FAILING))) {
            System.out.println("cannot start");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Lays out a checkout in which all five services are packaged. */
    static void packageAll(Path home) throws IOException {
        for (Service service : Service.values()) {
            packageAt(home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
    }

    private static void packageAt(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        String entry = StubService.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(jar.getParent());
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream content = StubService.class.getResourceAsStream("/" + entry)) {
            output.putNextEntry(new JarEntry(entry));
            content.transferTo(output);
        }
    }
}
