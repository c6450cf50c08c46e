package org.sitesentinel.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.sitesentinel.platform.embedded.Tokens;

/** The keys of a stack, made when first asked for and kept with its data. */
final class Keys {

    private Keys() {}

    static Tokens tokens(Path directory) {
        if (Tokens.storedIn(directory)) {
            return Tokens.load(directory);
        }
        try {
            OwnerOnly.directory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tokens tokens = Tokens.generate();
        tokens.storeTo(directory);
        return tokens;
    }
}
