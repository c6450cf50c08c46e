package org.sitesentinel.inspection.checklist;

/** How an item is called, in every edition alike: {@code one-metre-line}. */
public final class ItemCode {
    /** Lower-case letters and digits, joined by hyphens. */
    public static final String SHAPE = "[a-z0-9]+(-[a-z0-9]+)*";

    public static final int LONGEST = 64;

    private ItemCode() {}
}
