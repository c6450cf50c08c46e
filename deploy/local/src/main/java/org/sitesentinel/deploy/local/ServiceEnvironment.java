package org.sitesentinel.deploy.local;

import java.util.HashMap;
import java.util.Map;
import org.sitesentinel.platform.embedded.PostgresServer;
import org.sitesentinel.platform.embedded.Tokens;

/** What a service is told about its surroundings. */
record ServiceEnvironment(StackSettings settings, Keysets keysets) {

    /** Makes the keys that are not there yet. */
    static ServiceEnvironment of(StackSettings settings) {
        Keys.tokens(settings.keys());
        return new ServiceEnvironment(settings, Keysets.in(settings.keys()));
    }

    Map<String, String> variables(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service)));
        variables.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.postgresPort(), service.database()));
        variables.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.USERNAME);
        variables.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
        variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafkaPort());
        variables.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                Tokens.publicKeyFile(settings.keys()).toUri().toString());
        variables.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        // Only these hold persons, or hear of them: screening everybody, the registry whom a site or an operator names,
        // vaccination whose doses somebody tells of. They have bulk doors, too, which keep bodies encrypted.
        if (service == Service.SITE_REGISTRY || service == Service.SCREENING || service == Service.VACCINATION) {
            variables.put(
                    "SITE_SENTINEL_PERSONS_PSEUDONYM_KEYSET",
                    keysets.pseudonyms().toString());
            variables.put(
                    "SITE_SENTINEL_PERSONS_ENCRYPTION_KEYSET",
                    keysets.encryption().toString());
        }
        if (service == Service.INSPECTION) {
            variables.put(
                    "SITE_SENTINEL_EVIDENCE_DIRECTORY",
                    settings.data().resolve(DataDirectory.EVIDENCE).toString());
        }
        // The secrets of its subscribers; a key of its own, so that it could not read a person if it came by one.
        if (service == Service.REPORTING) {
            variables.put(
                    "SITE_SENTINEL_PERSONS_ENCRYPTION_KEYSET", keysets.secrets().toString());
        }
        variables.putAll(settings.environment());
        return variables;
    }
}
