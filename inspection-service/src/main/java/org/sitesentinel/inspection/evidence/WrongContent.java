package org.sitesentinel.inspection.evidence;

import java.io.IOException;

/** A file is not what it was said to be, or is broken. */
final class WrongContent extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;

    /**
     * Says what is wrong.
     *
     * @param code of the violation
     */
    WrongContent(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
