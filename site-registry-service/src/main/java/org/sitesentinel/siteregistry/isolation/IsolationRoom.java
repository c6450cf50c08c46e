package org.sitesentinel.siteregistry.isolation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * One room.
 *
 * @param name what it is known by at the site, never who is in it
 * @param capacity people it holds
 * @param inUse people who are in it
 */
public record IsolationRoom(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Positive @Max(1_000) Integer capacity,
        @NotNull @PositiveOrZero @Max(1_000) Integer inUse) {

    IsolationRoom stripped() {
        return new IsolationRoom(name.strip(), capacity, inUse);
    }
}
