package org.sitesentinel.siteregistry.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.siteregistry.WhoMayCall;
import org.sitesentinel.siteregistry.operator.Operators;

/** Reads out the register, a page at a time, each in a short transaction: slow readers hold nothing up. */
@ApplicationScoped
public class ExportSites {
    private static final int PAGE = 500;

    private final Sites sites;
    private final Buildings buildings;
    private final Operators operators;
    private final PersonCipher cipher;
    private final WhoMayCall whoMayCall;
    private final AccessScope scope;

    ExportSites(
            Sites sites,
            Buildings buildings,
            Operators operators,
            PersonCipher cipher,
            WhoMayCall whoMayCall,
            AccessScope scope) {
        this.sites = sites;
        this.buildings = buildings;
        this.operators = operators;
        this.cipher = cipher;
        this.whoMayCall = whoMayCall;
        this.scope = scope;
    }

    /** A site with the names of its buildings and its operator's code. */
    public record Exported(
            SiteView site, List<String> buildings, @Nullable String operatorCreditCode) {
        public Exported {
            buildings = List.copyOf(buildings);
        }
    }

    private record Batch(List<Exported> sites, @Nullable String next) {}

    /** All of the caller's sites that match, in order of entry. */
    public Iterator<Exported> matching(SiteFilter filter) {
        AccessScope readers = scope.claims().scope();
        boolean clear = whoMayCall.seesContacts();
        return new Iterator<>() {
            private final Deque<Exported> page = new ArrayDeque<>();
            private @Nullable String cursor;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (page.isEmpty() && !ended) {
                    Batch batch = QuarkusTransaction.requiringNew().call(() -> batch(filter, cursor, readers, clear));
                    page.addAll(batch.sites());
                    cursor = batch.next();
                    ended = cursor == null;
                }
                return !page.isEmpty();
            }

            @Override
            public Exported next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.remove();
            }
        };
    }

    private Batch batch(SiteFilter filter, @Nullable String cursor, AccessScope readers, boolean clear) {
        Page<SiteView> page = sites.page(
                filter.filter(),
                SiteSort.ENTRY,
                cursor,
                PAGE,
                readers,
                (site, codes) -> SiteView.of(site, codes, cipher, clear));
        Map<UUID, List<String>> names =
                buildings.names(page.items().stream().map(SiteView::id).toList());
        Map<UUID, String> codes = operators.creditCodes(page.items().stream()
                .map(SiteView::operatorId)
                .filter(Objects::nonNull)
                .toList());
        List<Exported> exported = page.items().stream()
                .map(site -> new Exported(site, names.getOrDefault(site.id(), List.of()), codes.get(site.operatorId())))
                .toList();
        return new Batch(exported, page.nextCursor());
    }
}
