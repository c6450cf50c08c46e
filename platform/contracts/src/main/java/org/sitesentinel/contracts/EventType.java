package org.sitesentinel.contracts;

/** What happened to an entity. The name is the CloudEvents type and never changes once published. */
public record EventType<S extends EntityState>(Topic<S> topic, String name) {}
