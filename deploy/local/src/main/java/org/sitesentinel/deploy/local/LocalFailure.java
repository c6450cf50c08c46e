package org.sitesentinel.deploy.local;

/** Something the person at the keyboard can do something about, in one line. */
public final class LocalFailure extends RuntimeException {

    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
