package org.sitesentinel.siteregistry.venuecode;

/** Why a poster was printed again (补打原因). */
public enum ReprintReason {
    /** Torn or faded (损毁、褪色). */
    DAMAGED,

    /** No longer there (遗失). If it may be misused, rotate the code instead. */
    LOST,

    /** For another door of the same building (增设张贴点). */
    MORE_COPIES,

    /** Something else, which the note tells. */
    OTHER
}
