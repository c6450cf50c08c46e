package org.sitesentinel.contracts;

/**
 * One topic an entity type.
 *
 * @param name the topic in the log, {@code service.entity-type}
 * @param state the record its payloads read as
 */
public record Topic<S extends EntityState>(String name, Class<S> state) {
    /** The service that owns the topic and alone writes to it. */
    public String owner() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Names something that happened to this topic's entity: {@code org.sitesentinel.<entity>.<change>.v1}. */
    public EventType<S> event(String change) {
        String entity = name.substring(name.indexOf('.') + 1);
        return new EventType<>(this, "org.sitesentinel." + entity + "." + change + ".v1");
    }
}
