package org.sitesentinel.platform.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A JVM that starts a server, writes something to it, says so and waits to be killed. */
final class ChildJvm {

    static final String WRITTEN = "written by a JVM that was killed";
    private static final String READY = "ready";

    private ChildJvm() {}

    /** Returns when the child has written. */
    static Process start(Class<?> main, Path directory, int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        main.getName(),
                        directory.toString(),
                        Integer.toString(port))
                .redirectError(Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(main.getSimpleName() + " ended before it was ready");
        }
        return process;
    }

    static void sayReadyAndWait() throws InterruptedException {
        System.out.println(READY);
        Thread.currentThread().join();
    }

    static final class Broker {
        public static void main(String[] arguments) throws Exception {
            KafkaBroker broker = KafkaBroker.durable(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            KafkaBrokerTest.createTopic(broker);
            KafkaBrokerTest.produce(broker, WRITTEN);
            sayReadyAndWait();
        }
    }

    static final class Postgres {
        public static void main(String[] arguments) throws Exception {
            Path directory = Path.of(arguments[0]);
            PostgresServer server = PostgresServer.durable(
                    directory.resolve("data"), Integer.parseInt(arguments[1]), directory.resolve("postgres.log"));
            PostgresServerTest.execute(server, "postgres", "CREATE TABLE note AS SELECT '" + WRITTEN + "' AS text");
            sayReadyAndWait();
        }
    }
}
