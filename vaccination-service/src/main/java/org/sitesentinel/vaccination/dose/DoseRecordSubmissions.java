package org.sitesentinel.vaccination.dose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.BulkDoor;
import org.sitesentinel.runtime.bulk.RowResult;
import org.sitesentinel.runtime.bulk.Submitter;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonRefs;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.product.Catalogue;
import org.sitesentinel.vaccination.product.Product;
import org.sitesentinel.vaccination.product.Products;
import org.sitesentinel.vaccination.status.PersonCourses;

/** Takes in doses, a few statements for all the rows of a chunk. Of a document only its reference is kept. */
@ApplicationScoped
class DoseRecordSubmissions implements BulkDoor<DoseRow> {
    static final String NAME = "dose-record-submissions";

    private final KnownSites sites;
    private final PersonRefs refs;
    private final Products products;
    private final StoreDoses store;
    private final PersonCourses courses;

    DoseRecordSubmissions(
            KnownSites sites, PersonRefs refs, Products products, StoreDoses store, PersonCourses courses) {
        this.sites = sites;
        this.refs = refs;
        this.products = products;
        this.store = store;
        this.courses = courses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DoseRow> row() {
        return DoseRow.class;
    }

    @Override
    public @Nullable String reference(DoseRow row) {
        return row.reference();
    }

    @Override
    public int chunkRows() {
        return 1000;
    }

    @Override
    public List<RowResult> take(List<DoseRow> rows, Submitter submitter) {
        Catalogue catalogue = products.catalogue();
        Map<UUID, Place> places = sites.places(
                rows.stream().map(DoseRow::siteId).filter(Objects::nonNull).collect(Collectors.toSet()),
                submitter.scope());
        List<DoseRecord> doses = new ArrayList<>(rows.size());
        List<@Nullable RowResult> refused = new ArrayList<>(rows.size());
        for (DoseRow row : rows) {
            List<Violation> errors = new ArrayList<>();
            Product product = product(row, catalogue, errors);
            Place place = place(row, places, submitter.scope(), errors);
            if (product == null || !errors.isEmpty()) {
                refused.add(RowResult.rejected(errors));
            } else {
                refused.add(null);
                doses.add(DoseRecord.of(row, personRef(row), product, place));
            }
        }
        Iterator<RowResult> stored = write(submitter.name(), doses).iterator();
        return refused.stream()
                .map(result -> result == null ? stored.next() : result)
                .toList();
    }

    private List<RowResult> write(String sender, List<DoseRecord> doses) {
        if (doses.isEmpty()) {
            return List.of();
        }
        StoreDoses.Stored stored = store.store(sender, doses);
        courses.recompute(stored.persons());
        return stored.results();
    }

    private static @Nullable Product product(DoseRow row, Catalogue catalogue, List<Violation> errors) {
        Optional<Product> named = catalogue.named(row.product());
        if (named.isEmpty()) {
            errors.add(Violation.of("/product", "unknown-product"));
            return null;
        }
        Product product = named.get();
        if (product.isNotYetGivenOn(row.day())) {
            errors.add(Violation.of("/day", "before-product"));
        } else if (product.isNoLongerGivenOn(row.day())) {
            errors.add(Violation.of("/day", "after-product"));
        }
        return product;
    }

    private static @Nullable Place place(
            DoseRow row, Map<UUID, Place> places, AccessScope scope, List<Violation> errors) {
        if (row.siteId() != null) {
            Place place = places.get(row.siteId());
            if (place == null) {
                errors.add(Violation.of("/siteId", "site"));
            }
            return place;
        }
        String district = row.district();
        if (district == null) {
            if (!isEverywhere(scope)) {
                errors.add(Violation.of("/siteId", "required"));
            }
            return null;
        }
        if (!scope.coversDistrict(district)) {
            errors.add(Violation.of("/district", "outside-scope"));
        }
        return Place.in(district);
    }

    /** Only who is narrowed by nothing covers what begins with nothing. */
    private static boolean isEverywhere(AccessScope scope) {
        return scope.coversDistrict("");
    }

    private String personRef(DoseRow row) {
        DocumentType type = row.documentType();
        String number = row.documentNumber();
        return type == null || number == null ? Objects.requireNonNull(row.personRef()) : refs.of(type, number);
    }
}
