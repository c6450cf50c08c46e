package org.sitesentinel.siteregistry.gate.rule;

/** Which way somebody goes through a gate. */
public enum Direction {
    IN,
    OUT
}
