package org.sitesentinel.reporting.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up, as the JDK does. */
@ApplicationScoped
class HostNames {
    /** The addresses of a name, or of an address itself. */
    List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
