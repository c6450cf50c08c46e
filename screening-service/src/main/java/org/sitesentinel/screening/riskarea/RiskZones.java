package org.sitesentinel.screening.riskarea;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitesentinel.runtime.identifier.Division;

/** Risk areas to be looked up by place, for many arrivals at a time. */
public final class RiskZones {
    public static final RiskZones NONE = new RiskZones(List.of());

    private final Map<String, List<RiskZone>> byCounty = new HashMap<>();

    RiskZones(Collection<RiskZone> zones) {
        for (RiskZone zone : zones) {
            byCounty.computeIfAbsent(RiskArea.countyOf(zone.division()), none -> new ArrayList<>())
                    .add(zone);
        }
    }

    /** Those in the counties of these divisions, or around them. How finely they are compared is the reader's part. */
    public List<RiskZone> around(Collection<String> divisions) {
        return counties(divisions).stream()
                .sorted()
                .flatMap(county -> byCounty.getOrDefault(county, List.of()).stream())
                .toList();
    }

    /** The counties of these divisions, and what lies around them with fewer digits. */
    static Set<String> counties(Collection<String> divisions) {
        Set<String> counties = new HashSet<>();
        for (String division : divisions) {
            String county = new Division(division).county();
            for (int digits = Division.COUNTY; digits >= 0; digits -= 2) {
                counties.add(county.substring(0, digits));
            }
        }
        return counties;
    }
}
