package org.sitesentinel.reporting.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.reporting.webhook.WebhookConfig;

/** Tells the addresses that anybody can reach from those that only we, or this host, can. */
@ApplicationScoped
public class PublicAddresses {
    /** IANA's registry of special-purpose addresses, and multicast. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Teredo and other assignments of the IETF, documentation, and 6to4, which hides an IPv4 address.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::valueOf)
            .toList();

    /** All else of IPv6 is loopback, unique local, link-local, multicast, mapped IPv4 or not given out. */
    private static final Network GLOBAL_UNICAST = Network.valueOf("2000::/3");

    private final HostNames names;
    private final List<Network> allowed;

    PublicAddresses(HostNames names, WebhookConfig config) {
        this.names = names;
        this.allowed = config.allowedNetworks().orElse(List.of());
    }

    /**
     * The addresses of a host, all of which may be connected to.
     *
     * @param host name or address, an IPv6 one in brackets
     * @throws AddressRefusedException if any of them is neither public nor allowed: the next look-up might give it
     *     first
     */
    public List<InetAddress> of(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.addresses(host);
        if (!addresses.stream().allMatch(this::mayBeTold)) {
            throw new AddressRefusedException();
        }
        return addresses;
    }

    private boolean mayBeTold(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        return NOT_PUBLIC.stream().noneMatch(network -> network.contains(address))
                && (!(address instanceof Inet6Address) || GLOBAL_UNICAST.contains(address));
    }
}
