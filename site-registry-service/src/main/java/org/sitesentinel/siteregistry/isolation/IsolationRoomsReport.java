package org.sitesentinel.siteregistry.isolation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;

/**
 * All isolation rooms of a site; an empty list says that there is none.
 *
 * @param reportedOn business date; today when absent
 */
public record IsolationRoomsReport(
        @NotNull @Size(max = 100) List<@Valid IsolationRoom> rooms,
        @Nullable @PastOrPresent LocalDate reportedOn) implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; rooms != null && i < rooms.size(); i++) {
            IsolationRoom room = rooms.get(i);
            if (room.name() != null && !names.add(room.name().strip())) {
                broken.add(Violation.of("/rooms/" + i + "/name", "room-twin"));
            }
            if (room.capacity() != null && room.inUse() != null && room.inUse() > room.capacity()) {
                broken.add(Violation.of("/rooms/" + i + "/inUse", "above-capacity"));
            }
        }
        return broken;
    }
}
