package org.sitesentinel.deploy.local;

import java.time.Duration;

/** Prints the time since it was made. */
final class Stopwatch {

    private final long start = System.nanoTime();

    @Override
    public String toString() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s";
    }
}
