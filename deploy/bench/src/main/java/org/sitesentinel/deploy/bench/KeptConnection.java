package org.sitesentinel.deploy.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, kept open, on which one thread asks the same resource again and again and waits for each
 * answer. It has no more than that takes: what measures shares the processors with what is measured.
 */
final class KeptConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String head;

    KeptConnection(URI resource, String token) throws IOException {
        socket = new Socket(resource.getHost(), resource.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        String path = resource.getRawQuery() == null
                ? resource.getRawPath()
                : resource.getRawPath() + "?" + resource.getRawQuery();
        head = """
                %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                """.formatted(path, resource.getAuthority(), token);
    }

    /** As {@link #post}. */
    int get() throws IOException {
        return ask("GET " + head + "\r\n");
    }

    /**
     * Returns the status once the whole answer is there.
     *
     * @throws IOException also if the answer does not say how long it is
     */
    int post(String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ask("POST " + head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    private int ask(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        line.substring("content-length:".length()).strip());
            }
        }
        if (length < 0 || in.readNBytes(length).length < length) {
            throw new IOException("an answer of unknown length, or cut off");
        }
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
