package org.sitesentinel.inspection.draw.lot;

import java.util.List;
import java.util.UUID;

/**
 * What a site got.
 *
 * @param number 64 hexadecimal digits; the smallest come first
 * @param rank place among its quota's sites, from 1
 * @param drawn whether it is among those that are inspected
 * @param inspectors who goes there; nobody where it is not drawn
 * @param substitutes who goes in their place, in this order
 */
public record Lot(
        UUID site,
        int quota,
        String number,
        int rank,
        boolean drawn,
        List<String> inspectors,
        List<String> substitutes) {
    public Lot {
        inspectors = List.copyOf(inspectors);
        substitutes = List.copyOf(substitutes);
    }
}
