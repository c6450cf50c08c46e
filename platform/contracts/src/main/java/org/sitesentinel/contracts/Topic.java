package org.sitesentinel.contracts;

/**
 * One topic an entity type.
 *
 * @param name the topic in the log, {@code service.entity-type}
 * @param state the record its payloads read as
 * @param compacted whether the log keeps only the last record of each entity, and forgets an entity for good at a
 *     record without payload, a tombstone; otherwise it keeps everything
 */
public record Topic<S extends EntityState>(String name, Class<S> state, boolean compacted) {
    /** A topic that is kept whole. */
    public Topic(String name, Class<S> state) {
        this(name, state, false);
    }

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
