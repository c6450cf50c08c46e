package org.sitesentinel.inspection.risk;

/**
 * A building without a posted venue code.
 *
 * @param issued whether there is a code that is yet to be posted
 */
public record CodelessBuilding(String name, boolean issued) {}
