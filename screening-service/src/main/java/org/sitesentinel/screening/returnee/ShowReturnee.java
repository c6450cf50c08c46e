package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.screening.ScreeningConfig;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** How declarations are shown: with persons masked, and with what is missing and until when. */
@ApplicationScoped
class ShowReturnee {
    private final Persons persons;
    private final Messages messages;
    private final ScreeningConfig config;

    ShowReturnee(Persons persons, Messages messages, ScreeningConfig config) {
        this.persons = persons;
        this.messages = messages;
        this.config = config;
    }

    ReturneeView view(Returnee returnee) {
        return views(List.of(returnee)).apply(returnee);
    }

    ReturneeView view(Returnee returnee, MaskedPerson person) {
        return ReturneeView.of(returnee, person, messages, config.supplementHours());
    }

    /** All of these; one look-up for their persons. */
    Function<Returnee, ReturneeView> views(List<Returnee> found) {
        Set<String> refs = found.stream().map(Returnee::personRef).collect(Collectors.toSet());
        Map<String, MaskedPerson> shown = persons.masked(refs);
        return returnee -> view(returnee, Objects.requireNonNull(shown.get(returnee.personRef())));
    }
}
