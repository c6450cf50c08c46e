package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the broker logs in this JVM to a file: the terminal is for progress. */
public final class BrokerLog {

    private static final String ONE_LINE = "%1$tF %1$tT %4$s %3$s %5$s%6$s%n";

    private BrokerLog() {}

    public static void appendTo(Path file) {
        System.setProperty("java.util.logging.SimpleFormatter.format", ONE_LINE);
        try {
            Files.createDirectories(file.getParent());
            Handler handler = new FileHandler(file.toString().replace("%", "%%"), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.ALL);
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
