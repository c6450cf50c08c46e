package org.sitesentinel.siteregistry.gate.rule;

/** Colour of a health code (健康码) as the gate read it. */
public enum CodeColour {
    /** No restriction (绿码). */
    GREEN,
    /** Restricted (黄码). */
    YELLOW,
    /** Quarantine (红码). */
    RED,
    /** Not read, for a cause that is told; never the same as green. */
    UNKNOWN;

    /** Why a colour is not known. */
    public enum Cause {
        /** The person showed none. */
        NOT_SHOWN,
        /** What was shown could not be read. */
        UNREADABLE,
        /** The person has no telephone: the old and the very young. */
        NO_DEVICE,
        /** The health-code system did not answer. */
        SYSTEM_DOWN,
        /** The gate had no network. */
        OFFLINE
    }
}
