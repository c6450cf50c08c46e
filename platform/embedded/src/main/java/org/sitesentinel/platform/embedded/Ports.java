package org.sitesentinel.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports on the loopback interface. */
public final class Ports {
    private static final int LOWEST = 15_000;
    private static final int LOWEST_OF_OUTGOING = 32_768;
    private static final int BLOCK = 100;

    /** The first port of a block, listened on as long as this process lives, says that the block is taken. */
    private static final List<ServerSocket> GUARDS = new ArrayList<>();

    private static final Queue<Integer> NOT_YET_GIVEN = new ArrayDeque<>();

    private Ports() {}

    /**
     * A port that nobody listened on a moment ago and that is given to nobody else, whichever process asks: a server
     * may take half a minute until it listens. It lies below those that operating systems give to outgoing connections,
     * any of which could take it before that.
     */
    public static synchronized int free() {
        while (true) {
            if (NOT_YET_GIVEN.isEmpty()) {
                takeBlock();
            }
            int port = NOT_YET_GIVEN.remove();
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** Several such ports. */
    public static List<Integer> free(int count) {
        return IntStream.range(0, count).map(one -> free()).boxed().toList();
    }

    private static void takeBlock() {
        ServerSocket guard = ThreadLocalRandom.current()
                .ints(LOWEST / BLOCK, LOWEST_OF_OUTGOING / BLOCK)
                .mapToObj(block -> guard(block * BLOCK))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        GUARDS.add(guard);
        IntStream.range(1, BLOCK).map(one -> guard.getLocalPort() + one).forEach(NOT_YET_GIVEN::add);
    }

    /** Whether a server could listen on this port of the loopback interface now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static Optional<ServerSocket> guard(int port) {
        try {
            return Optional.of(listen(port));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    /** Connections of a server that has just ended do not make its port look taken: Java sees to it by itself. */
    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
