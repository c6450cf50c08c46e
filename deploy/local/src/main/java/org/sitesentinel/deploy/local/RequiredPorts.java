package org.sitesentinel.deploy.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitesentinel.platform.embedded.Ports;

/** The ports a stack is going to listen on, each with what wants it. */
record RequiredPorts(Map<String, Integer> byName) {

    static RequiredPorts of(StackSettings settings) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("PostgreSQL", settings.postgresPort());
        ports.put("Kafka", settings.kafkaPort());
        settings.services().forEach(service -> ports.put(service.module(), settings.port(service)));
        return new RequiredPorts(ports);
    }

    /** @throws LocalFailure naming every port that another program listens on */
    void requireFree() {
        String taken = byName.entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> "%d (wanted by %s)".formatted(port.getValue(), port.getKey()))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new LocalFailure("In use by another program: port " + taken + ".");
        }
    }
}
