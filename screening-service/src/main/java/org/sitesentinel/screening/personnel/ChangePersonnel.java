package org.sitesentinel.screening.personnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sitesentinel.contracts.EventType;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.runtime.outbox.Outbox;

/** Changes the histories of any number of persons, and tells what has become of their spans. */
@ApplicationScoped
public class ChangePersonnel {
    private final Spans spans;
    private final Outbox outbox;
    private final Clock clock;

    ChangePersonnel(Spans spans, Outbox outbox, Clock clock) {
        this.spans = spans;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Changes histories in the caller's transaction; other changes of these persons wait until it ends.
     *
     * @param personRefs of persons that are known
     * @param change is given their histories by reference
     * @return the same histories, settled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, History> change(Collection<String> personRefs, Consumer<Map<String, History>> change) {
        Instant now = clock.instant();
        Map<String, List<Span>> known = spans.lock(personRefs);
        Map<String, History> histories = new HashMap<>();
        personRefs.forEach(ref -> histories.put(ref, new History(ref, known.getOrDefault(ref, List.of()), now)));
        change.accept(histories);
        List<History.Change> changes = new ArrayList<>();
        histories.values().forEach(history -> changes.addAll(history.settle()));
        spans.write(changes.stream().map(History.Change::span).toList());
        tell(changes);
        return histories;
    }

    private void tell(List<History.Change> changes) {
        Map<EventType<PersonnelState>, List<PersonnelState>> told = new LinkedHashMap<>();
        for (History.Change change : changes) {
            told.computeIfAbsent(change.event(), none -> new ArrayList<>())
                    .add(change.span().state());
        }
        told.forEach(outbox::publishAll);
    }
}
