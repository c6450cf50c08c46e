package org.sitesentinel.screening.personnel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.screening.person.NewPerson;

/**
 * Somebody who joins a site.
 *
 * @param joined first day there; today when absent
 * @param left first day no longer there, for a span that is over; absent when the person is still there
 */
public record NewMember(
        @NotNull @Valid NewPerson person,
        @NotNull Post post,
        @Nullable @PastOrPresent LocalDate joined,
        @Nullable @PastOrPresent LocalDate left)
        implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        return Stream.concat(NewPerson.lawsOf(person).stream(), Days.lawsOf(joined, left).stream())
                .toList();
    }
}
