package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.AllPages;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.siteregistry.WhoMayCall;
import org.sitesentinel.siteregistry.operator.Operators;

/** Reads out the register, a page at a time, each in a short transaction: slow readers hold nothing up. */
@ApplicationScoped
public class ExportSites {
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

    /** All of the caller's sites that match, in order of entry. */
    public Iterator<Exported> matching(SiteFilter filter) {
        AccessScope readers = scope.claims().scope();
        boolean clear = whoMayCall.seesContacts();
        return new AllPages<>((cursor, limit) -> page(filter, cursor, limit, readers, clear));
    }

    private Page<Exported> page(
            SiteFilter filter, @Nullable String cursor, int limit, AccessScope readers, boolean clear) {
        Page<SiteView> page = sites.page(
                filter.filter(),
                SiteSort.ENTRY,
                cursor,
                limit,
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
        return new Page<>(exported, page.nextCursor());
    }
}
