package org.sitesentinel.siteregistry.site;

import java.time.LocalDate;
import java.util.UUID;

/** A building as it is shown. */
public record BuildingView(UUID id, UUID siteId, String name, LocalDate addedOn) {
    static BuildingView of(Building building) {
        return new BuildingView(building.id(), building.site().id(), building.name(), building.addedOn());
    }
}
