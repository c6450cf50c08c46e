package org.sitesentinel.platform.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a Quarkus test PostgreSQL, Kafka, a key for tokens and keysets for personal data. The servers start once in a
 * JVM; every start of the application gets an empty database of its own.
 */
public final class PlatformTestResource implements QuarkusTestResourceLifecycleManager {

    /** The server that all tests of this JVM share. */
    public static PostgresServer postgres() {
        return SharedServers.get().postgres();
    }

    /** The broker that all tests of this JVM share: whoever stops it starts it again. */
    public static KafkaBroker kafka() {
        return SharedServers.get().kafka();
    }

    /** Signs tokens that the application under test accepts. */
    public static Tokens tokens() {
        return SharedServers.get().tokens();
    }

    @Override
    public Map<String, String> start() {
        String database = "test_" + UUID.randomUUID().toString().replace('-', '_');
        postgres().createDatabase(database);
        Map<String, String> properties = new HashMap<>(TestKeysets.generate());
        properties.putAll(Map.of(
                "quarkus.datasource.jdbc.url",
                postgres().jdbcUrl(database),
                "quarkus.datasource.username",
                PostgresServer.USERNAME,
                "quarkus.datasource.password",
                PostgresServer.PASSWORD,
                "kafka.bootstrap.servers",
                kafka().bootstrapServers(),
                "mp.jwt.verify.publickey",
                tokens().publicKeyPem(),
                "mp.jwt.verify.issuer",
                Tokens.ISSUER));
        return properties;
    }

    /** Leaves the servers running for the next application of this JVM. */
    @Override
    public void stop() {}
}
