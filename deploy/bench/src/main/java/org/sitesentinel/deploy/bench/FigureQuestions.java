package org.sitesentinel.deploy.bench;

import java.io.IOException;
import java.net.URI;

/** An analyst who asks for one figure after another, over a connection of their own. */
final class FigureQuestions implements ClosedLoop.Worker, AutoCloseable {

    private final KeptConnection connection;

    FigureQuestions(URI service, String token, String question) throws IOException {
        connection = new KeptConnection(service.resolve(question), token);
    }

    @Override
    public void work() throws IOException {
        int status = connection.get();
        if (status != 200) {
            throw new IOException("a figure was answered " + status);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
