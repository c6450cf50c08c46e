package org.sitesentinel.runtime.events;

import java.time.Instant;
import java.util.List;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;

/** A bean that keeps something up to date with a topic. */
public interface EventHandler<S extends EntityState> {
    Topic<S> topic();

    /**
     * Applies states in the consumer's transaction. They may come twice, late and out of order: keep the highest
     * version. An exception rolls the transaction back; states are then tried one by one and the one that fails is set
     * aside.
     */
    void apply(List<S> states);

    /**
     * Forgets entities of a compacted topic for good, in the consumer's transaction. Does nothing unless a handler
     * keeps something that must go.
     *
     * @param ids of the entities, the keys of their tombstones
     * @param at when they were to be forgotten, by their owner's clock: a topic consumed for the first time is read
     *     from its beginning, tombstones of long ago among it
     */
    default void remove(List<String> ids, Instant at) {}
}
