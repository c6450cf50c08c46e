package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.sitesentinel.inspection.rectification.repeat.Repeats;

/** How cases are shown, as of today. */
@ApplicationScoped
class ShowCase {
    private final Cases cases;
    private final Repeats repeats;
    private final Clock clock;

    ShowCase(Cases cases, Repeats repeats, Clock clock) {
        this.cases = cases;
        this.repeats = repeats;
        this.clock = clock;
    }

    /** With every step it has taken. */
    CaseView whole(RectificationCase shown) {
        return CaseView.of(
                shown,
                today(),
                repeats.of(shown.id()),
                cases.history(shown).stream().map(StepTaken::view).toList());
    }

    CaseView briefly(RectificationCase shown) {
        return CaseView.of(shown, today(), null, null);
    }

    /** The answer to a step. */
    Response answer(RectificationCase advanced) {
        return Response.ok(whole(advanced)).build();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
