package org.sitesentinel.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** Signs bearer tokens where no identity provider runs: in tests and on one's own machine. */
public final class Tokens {

    public static final String ISSUER = "https://site-sentinel.local";

    private static final String PRIVATE_KEY = "token-private-key.pem";
    private static final String PUBLIC_KEY = "token-public-key.pem";

    private final KeyPair keys;

    private Tokens(KeyPair keys) {
        this.keys = keys;
    }

    /** Signs with a key made now. */
    public static Tokens generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Tokens(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs with the key that {@link #storeTo} wrote into this directory. */
    public static Tokens load(Path directory) {
        try {
            byte[] privateKey = Pem.decode(Files.readString(directory.resolve(PRIVATE_KEY)));
            byte[] publicKey = Pem.decode(Files.readString(publicKeyFile(directory)));
            return of(privateKey, publicKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both halves in the forms that {@link #privateKey()} and {@link #publicKey()} give. */
    static Tokens of(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new Tokens(new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(publicKey)),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an RSA key pair", e);
        }
    }

    /** Whether {@link #load} would find a key in this directory. */
    public static boolean storedIn(Path directory) {
        return Files.exists(directory.resolve(PRIVATE_KEY)) && Files.exists(publicKeyFile(directory));
    }

    /** Where the public half lies after {@link #storeTo}. */
    public static Path publicKeyFile(Path directory) {
        return directory.resolve(PUBLIC_KEY);
    }

    /** Writes both halves into this directory; the private one is readable by its owner only. */
    public void storeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            Path privateKey = directory.resolve(PRIVATE_KEY);
            Files.deleteIfExists(privateKey);
            Files.createFile(
                    privateKey, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(privateKey, Pem.encode("PRIVATE KEY", privateKey()));
            Files.writeString(publicKeyFile(directory), publicKeyPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String publicKeyPem() {
        return Pem.encode("PUBLIC KEY", publicKey());
    }

    byte[] privateKey() {
        return keys.getPrivate().getEncoded();
    }

    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    /** A token for this role: of the subject "test", for an hour, unscoped, until told otherwise. */
    public UnsignedToken token(String role) {
        return new UnsignedToken(keys.getPrivate(), role);
    }
}
