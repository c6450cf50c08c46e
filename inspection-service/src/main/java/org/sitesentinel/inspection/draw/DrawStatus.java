package org.sitesentinel.inspection.draw;

/** Where a draw is. */
public enum DrawStatus {
    /** Planned; can be changed (草案). */
    DRAFT,
    /** Drawn, once and for all (已抽取). */
    DRAWN,
    /** Published: the assignments are given out (已公布). */
    PUBLISHED,
    /** Given up before it was drawn (已撤销). */
    WITHDRAWN
}
