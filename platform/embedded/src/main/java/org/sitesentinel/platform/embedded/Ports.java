package org.sitesentinel.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on the loopback interface. */
public final class Ports {
    private static final int LOWEST = 15_000;
    private static final int LOWEST_OF_OUTGOING = 32_768;

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        return free(1).get(0);
    }

    /**
     * Several different ports that nobody listened on a moment ago. They lie below those that operating systems give to
     * outgoing connections, any of which could take one before its server does.
     */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, LOWEST_OF_OUTGOING)
                .distinct()
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
    }

    /** Whether a server could listen on this port of the loopback interface now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do: connections of a server that has just ended must not make the port look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
