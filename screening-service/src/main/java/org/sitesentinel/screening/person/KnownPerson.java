package org.sitesentinel.screening.person;

/**
 * Somebody this service knows.
 *
 * @param ref what others may keep
 * @param masked what others may show
 * @param news whether name or phone were not known before
 */
public record KnownPerson(String ref, MaskedPerson masked, boolean news) {}
