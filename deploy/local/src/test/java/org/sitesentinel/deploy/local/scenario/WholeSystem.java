package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.sitesentinel.deploy.local.LocalStack;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.StackSettings;
import org.sitesentinel.platform.embedded.PostgresServer;

/** The five packaged services on a real PostgreSQL and a real Kafka, on ports and in a directory of their own. */
final class WholeSystem implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    final LocalStack stack;

    WholeSystem(Path directory) {
        this(settings(Map.of()).aside(directory));
    }

    WholeSystem(StackSettings settings) {
        stack = new LocalStack(settings, System.out::println);
        stack.start();
    }

    /** Those of {@code deploy/up} with these variables set, for the services as they are packaged here. */
    static StackSettings settings(Map<String, String> variables) {
        Path home = Path.of(System.getProperty("site-sentinel.home"))
                .toAbsolutePath()
                .normalize();
        return StackSettings.of(home, variables);
    }

    Scenario scenario() {
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Scenario(service -> stack.service(service).baseUrl(), stack.tokens(), quiet);
    }

    /** A request as a caller sends it that sees everything its role may see. */
    HttpRequest.Builder request(String role, Service service, String path) {
        return HttpRequest.newBuilder(stack.service(service).baseUrl().resolve(path))
                .header("Authorization", "Bearer " + stack.tokens().token(role).sign());
    }

    /** A caller that sees everything its role may see, and sends again what gets no answer. */
    Api as(String role, Service service) {
        return new Api(
                http,
                stack.service(service).baseUrl(),
                stack.tokens().token(role).sign());
    }

    /** Every metric in all its groups, to be held against the same at another time. */
    Map<String, JsonNode> allFigures() {
        Api analyst = as("analyst", Service.REPORTING);
        Map<String, JsonNode> figures = new TreeMap<>();
        for (JsonNode metric : analyst.get("/api/v1/metrics")) {
            String groups = StreamSupport.stream(metric.get("dimensions").spliterator(), false)
                    .map(dimension -> dimension.get("name").textValue())
                    .collect(Collectors.joining(","));
            String question = "/api/v1/metrics/" + metric.get("id").textValue() + "?asOf=" + GoldenFigure.AS_OF
                    + "&groupBy=" + groups;
            JsonNode answer = analyst.get(question);
            figures.put(question, answer.get("rows"));
            figures.put(question + " total", answer.get("total"));
        }
        return figures;
    }

    JsonNode reconciliation() {
        return as("analyst", Service.REPORTING).get("/api/v1/projection/reconciliation");
    }

    /** A number from a service's database. */
    long count(Service service, String sql) {
        return inDatabase(service, statement -> {
            try (ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    /** Every row of every table of a service, as the database would hand it to a backup. */
    String dump(Service service) {
        return inDatabase(service, statement -> {
            List<String> tables = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(
                    "select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")) {
                while (result.next()) {
                    tables.add(result.getString(1));
                }
            }
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            CopyManager copy =
                    statement.getConnection().unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                copyOut(copy, "copy " + table + " to stdout (format binary)", rows);
            }
            return rows.toString(StandardCharsets.UTF_8);
        });
    }

    /** All that a service has written to its log file. */
    String logged(Service service) {
        try {
            return Files.readString(stack.logFile(service.module()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void copyOut(CopyManager copy, String sql, OutputStream rows) throws SQLException {
        try {
            copy.copyOut(sql, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void change(Service service, String sql) {
        inDatabase(service, statement -> statement.execute(sql));
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    private <T> T inDatabase(Service service, Work<T> work) {
        try (Connection connection = DriverManager.getConnection(
                        stack.postgres().jdbcUrl(service.database()),
                        PostgresServer.USERNAME,
                        PostgresServer.PASSWORD);
                Statement statement = connection.createStatement()) {
            return work.with(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
