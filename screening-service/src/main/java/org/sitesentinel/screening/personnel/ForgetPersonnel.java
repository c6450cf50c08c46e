package org.sitesentinel.screening.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.screening.person.PersonsErased;

/**
 * Has the log forget whose spans were whose. They go on as spans of nobody, under other ids, so that headcounts of the
 * past stay what they were.
 */
@ApplicationScoped
class ForgetPersonnel {
    private final Spans spans;
    private final Outbox outbox;

    ForgetPersonnel(Spans spans, Outbox outbox) {
        this.spans = spans;
        this.outbox = outbox;
    }

    void forget(@Observes PersonsErased erased) {
        Map<String, List<Span>> known = spans.lock(erased.nobodies().values());
        List<Span> old = known.values().stream().flatMap(List::stream).toList();
        List<Span> anonymous =
                old.stream().map(span -> span.renamed(erased.at())).toList();
        spans.rename(old, anonymous);
        outbox.forget(
                PersonnelState.TOPIC,
                old.stream().map(span -> span.id().toString()).toList(),
                erased.at());
        outbox.publishAll(
                PersonnelState.CORRECTED, anonymous.stream().map(Span::state).toList());
    }
}
