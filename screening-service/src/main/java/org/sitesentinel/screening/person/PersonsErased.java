package org.sitesentinel.screening.person;

import java.time.Instant;
import java.util.Map;

/**
 * Told in the transaction that erases persons, once what refers to {@code person} has followed: whoever keeps a
 * reference elsewhere lets go of it.
 *
 * @param nobodies by the reference erased, the one that stands in its place and means nobody
 */
public record PersonsErased(Map<String, String> nobodies, Instant at) {
    public PersonsErased {
        nobodies = Map.copyOf(nobodies);
    }

    @Override
    public String toString() {
        return "PersonsErased[" + nobodies.size() + "]";
    }
}
