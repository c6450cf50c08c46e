package org.sitesentinel.screening.person;

/**
 * Somebody this service knows.
 *
 * @param ref what others may keep
 * @param masked what others may show
 */
public record KnownPerson(String ref, MaskedPerson masked) {}
