package org.sitesentinel.reporting.projection;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.reporting.metric.Metrics;

/**
 * What tells the definitions of one release from those of another: a digest of the classes that figures follow from,
 * conditions and formulas included. A rebuild too many does no harm; one too few would leave a new metric without what
 * had happened before it.
 */
@Singleton
class RegistryDigest {
    private static final List<Class<?>> OURS = List.of(
            Cell.class,
            Cell.Key.class,
            ClosedSites.class,
            Fact.class,
            Figures.class,
            Ledger.class,
            Span.class,
            Timeline.class,
            Timeline.Held.class);

    private final String digest;

    RegistryDigest() {
        this.digest = digest(Stream.concat(Metrics.definedBy().stream(), OURS.stream()));
    }

    /** Of the definitions of this release. */
    String text() {
        return digest;
    }

    /** Whether a digest is that of this release. */
    boolean is(String other) {
        return digest.equals(other);
    }

    private static String digest(Stream<? extends Class<?>> classes) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            classes.forEach(type -> all.update(bytes(type)));
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there to be read");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
