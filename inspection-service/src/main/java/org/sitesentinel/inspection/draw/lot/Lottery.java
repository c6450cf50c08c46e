package org.sitesentinel.inspection.draw.lot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * What is drawn from, quota by quota.
 *
 * @param entrants each site once
 * @param sizes how many sites a quota takes, by its number
 * @param pool inspectors, of whom each site gets some
 * @param inspectorsPerSite at least 1; no site avoids so many that fewer are left
 */
public record Lottery(List<Entrant> entrants, IntUnaryOperator sizes, List<String> pool, int inspectorsPerSite) {
    /** Names the rule; another rule gets another name. */
    public static final String ALGORITHM = "hmac-sha256-tickets-1";

    public Lottery {
        entrants = List.copyOf(entrants);
        pool = List.copyOf(pool);
    }

    /** Sites for which fewer inspectors are left than each must have; nothing can be drawn while there are any. */
    public List<UUID> shortOfInspectors() {
        return entrants.stream()
                .filter(one -> pool.stream()
                                .filter(inspector -> !one.avoids().contains(inspector))
                                .count()
                        < inspectorsPerSite)
                .map(Entrant::site)
                .toList();
    }

    /** Draws; the same seed gives the same, whatever order things are in. By quota and rank. */
    public List<Lot> draw(String seed) {
        Hat hat = new Hat(seed);
        Map<Integer, List<Entrant>> quotas =
                entrants.stream().collect(Collectors.groupingBy(Entrant::quota, TreeMap::new, Collectors.toList()));
        List<Lot> lots = new ArrayList<>();
        quotas.forEach((quota, sites) -> lots.addAll(ranked(hat, sites, sizes.applyAsInt(quota))));
        return lots;
    }

    private record Numbered<T>(String number, T what) {}

    private List<Lot> ranked(Hat hat, List<Entrant> sites, int wanted) {
        List<Numbered<Entrant>> order = sites.stream()
                .map(site -> new Numbered<>(hat.lotOf(site.site(), site.weight()), site))
                .sorted(Comparator.<Numbered<Entrant>, String>comparing(Numbered::number)
                        .thenComparing(one -> one.what().site().toString()))
                .toList();
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Entrant site = order.get(i).what();
            boolean drawn = i < wanted;
            List<String> eligible = drawn ? eligible(hat, site) : List.of();
            int going = Math.min(inspectorsPerSite, eligible.size());
            lots.add(new Lot(
                    site.site(),
                    site.quota(),
                    order.get(i).number(),
                    i + 1,
                    drawn,
                    eligible.subList(0, going),
                    eligible.subList(going, eligible.size())));
        }
        return lots;
    }

    /** In the order of their numbers. */
    private List<String> eligible(Hat hat, Entrant site) {
        return pool.stream()
                .filter(inspector -> !site.avoids().contains(inspector))
                .map(inspector -> new Numbered<>(hat.lotOf(inspector, site.site()), inspector))
                .sorted(Comparator.<Numbered<String>, String>comparing(Numbered::number)
                        .thenComparing(Numbered::what))
                .map(Numbered::what)
                .toList();
    }
}
