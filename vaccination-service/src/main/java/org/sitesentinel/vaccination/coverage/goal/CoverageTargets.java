package org.sitesentinel.vaccination.coverage.goal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;

/** All targets, shipped as data. */
@ApplicationScoped
public class CoverageTargets implements PanacheRepositoryBase<CoverageTarget, UUID> {
    static final String IN_FORCE = "validFrom <= :day and (validTo is null or validTo >= :day)";

    /** The nearest division first, there the target of one type, of those the one that began last. */
    private static final Comparator<CoverageTarget> NEAREST_LAST = Comparator.comparing(CoverageTarget::nearness)
            .thenComparing(CoverageTarget::isOfOneType)
            .thenComparing(CoverageTarget::validFrom);

    /** In order of entry: at most one more than the limit. */
    List<CoverageTarget> list(Filter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>(filter.parameters());
        parameters.put("after", cursor.after());
        return find("id > :after" + filter.conditions() + " order by id", parameters)
                .range(0, limit)
                .list();
    }

    /** The targets in force on a day. */
    public InForce on(LocalDate day) {
        return new InForce(find(IN_FORCE, Map.of("day", day)).list());
    }

    /** Targets of one day. */
    public static final class InForce {
        private final List<CoverageTarget> targets;

        private InForce(List<CoverageTarget> targets) {
            this.targets = targets;
        }

        /** What people at a site, or at sites alike, are short of; nothing where they are none or reach all targets. */
        public List<Shortfall> shortfalls(
                String district, SiteType type, long primaryComplete, long booster, long roster) {
            return roster == 0
                    ? List.of()
                    : Stream.of(
                                    shortfall(Measure.PRIMARY, district, type, primaryComplete, roster),
                                    shortfall(Measure.BOOSTER, district, type, booster, roster))
                            .flatMap(Optional::stream)
                            .filter(Shortfall::isAny)
                            .toList();
        }

        private Optional<Shortfall> shortfall(
                Measure measure, String district, SiteType type, long vaccinated, long roster) {
            return targets.stream()
                    .filter(target -> target.isFor(measure, district, type))
                    .max(NEAREST_LAST)
                    .map(target -> Shortfall.of(measure, target.percent(), vaccinated, roster));
        }
    }
}
