package org.sitesentinel.screening.testresult.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.Outcome;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;

/** Takes in test results, a few statements for all the rows of a chunk. Of a document only its reference is kept. */
@ApplicationScoped
class TestResultSubmissions implements BulkDoor<TestResultRow> {
    static final String NAME = "test-result-submissions";

    private final KnownSites sites;
    private final PersonRefs refs;
    private final StoreSamples store;
    private final SettleTubes tubes;
    private final TellPositives positives;

    TestResultSubmissions(
            KnownSites sites, PersonRefs refs, StoreSamples store, SettleTubes tubes, TellPositives positives) {
        this.sites = sites;
        this.refs = refs;
        this.store = store;
        this.tubes = tubes;
        this.positives = positives;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<TestResultRow> row() {
        return TestResultRow.class;
    }

    @Override
    public @Nullable String reference(TestResultRow row) {
        return row.reference();
    }

    @Override
    public int chunkRows() {
        return 1000;
    }

    @Override
    public JsonNode ofFhir(JsonNode resource) {
        return FhirObservation.row(resource);
    }

    @Override
    public List<RowResult> take(List<TestResultRow> rows, Submitter submitter) {
        Map<UUID, Place> known = sites.places(
                rows.stream()
                        .map(TestResultRow::siteId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                submitter.scope());
        List<Sample> samples = new ArrayList<>(rows.size());
        List<@Nullable RowResult> refused = new ArrayList<>(rows.size());
        for (TestResultRow row : rows) {
            Place place = place(row, known, submitter.scope());
            refused.add(place == null ? unknownPlace(row) : null);
            if (place != null) {
                samples.add(Sample.of(row, personRef(row), place));
            }
        }
        Iterator<RowResult> stored = write(submitter.name(), samples).iterator();
        return refused.stream()
                .map(result -> result == null ? stored.next() : result)
                .toList();
    }

    private List<RowResult> write(String sender, List<Sample> samples) {
        if (samples.isEmpty()) {
            return List.of();
        }
        List<String> shared = samples.stream()
                .filter(Sample::sharesItsTube)
                .map(Sample::tube)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!shared.isEmpty()) {
            tubes.takeTurns(sender);
        }
        List<RowResult> results = store.store(sender, samples);
        if (!shared.isEmpty()) {
            tubes.settle(sender, shared);
        }
        positives.tell(written(samples, results));
        return results;
    }

    private static List<TellPositives.Written> written(List<Sample> samples, List<RowResult> results) {
        List<TellPositives.Written> written = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            RowResult result = results.get(i);
            String id = result.subject();
            if (id != null && (result.outcome() == Outcome.CREATED || result.outcome() == Outcome.UPDATED)) {
                written.add(new TellPositives.Written(UUID.fromString(id), result.outcome(), samples.get(i)));
            }
        }
        return written;
    }

    private static @Nullable Place place(TestResultRow row, Map<UUID, Place> known, AccessScope scope) {
        if (row.siteId() != null) {
            return known.get(row.siteId());
        }
        String district = Objects.requireNonNull(row.district());
        return scope.coversDistrict(district) ? Place.in(district) : null;
    }

    private static RowResult unknownPlace(TestResultRow row) {
        return RowResult.rejected(List.of(
                row.siteId() == null ? Violation.of("/district", "outside-scope") : Violation.of("/siteId", "site")));
    }

    private @Nullable String personRef(TestResultRow row) {
        DocumentType type = row.documentType();
        String number = row.documentNumber();
        return type == null || number == null ? row.personRef() : refs.of(type, number);
    }
}
