package org.sitesentinel.inspection.draw.lot;

import java.util.Set;
import java.util.UUID;

/**
 * A site that can be drawn.
 *
 * @param quota which one it is drawn for
 * @param weight number of its tickets, at least 1
 * @param avoids inspectors who may not go there
 */
public record Entrant(UUID site, int quota, int weight, Set<String> avoids) {
    public Entrant {
        avoids = Set.copyOf(avoids);
        if (weight < 1) {
            throw new IllegalArgumentException("without a ticket nothing is drawn");
        }
    }
}
