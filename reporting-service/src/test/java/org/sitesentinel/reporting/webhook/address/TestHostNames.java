package org.sitesentinel.reporting.webhook.address;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of the domain {@code .test} lead where a test says, and all others nowhere: nothing asks a name server. */
@Mock
@ApplicationScoped
public class TestHostNames extends HostNames {
    private static final Map<String, List<InetAddress>> KNOWN = new ConcurrentHashMap<>();

    /** Has a name lead to these addresses from now on. */
    public static void lead(String host, String... addresses) {
        KNOWN.put(host, Arrays.stream(addresses).map(TestHostNames::literal).toList());
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    List<InetAddress> addresses(String host) throws UnknownHostException {
        if (host.endsWith(".test")) {
            List<InetAddress> known = KNOWN.getOrDefault(host, List.of());
            if (known.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return known;
        }
        return super.addresses(host);
    }
}
