package org.sitesentinel.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sitesentinel.deploy.bench.Registry.Gate;

/** A kiosk that checks one person in after another, over a connection of its own. */
final class CheckInPosts implements ClosedLoop.Worker, AutoCloseable {

    private final KeptConnection connection;
    private final List<Gate> gates;
    private final String kiosk = UUID.randomUUID().toString();
    private long sequence;

    CheckInPosts(URI service, String token, List<Gate> gates) throws IOException {
        this.connection = new KeptConnection(service.resolve("/api/v1/check-ins"), token);
        this.gates = gates;
    }

    @Override
    public void work() throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int status = connection.post("""
                {"venueCode": "%s", "direction": "IN", "at": "%s", "kioskId": "%s", "sequence": %d,
                 "people": [{"person": {"documentType": "PASSPORT", "documentNumber": "%s"}, "codeColour": "GREEN",
                             "temperature": 36.5, "mask": true}]}""".formatted(
                        gates.get(random.nextInt(gates.size())).code(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        kiosk,
                        ++sequence,
                        People.passport(random.nextInt(People.COUNT))));
        if (status != 201) {
            throw new IOException("a check-in was answered " + status);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
