package org.sitesentinel.reporting.metric;

import static org.sitesentinel.reporting.metric.Dimension.DISTRICT;
import static org.sitesentinel.reporting.metric.Dimensions.OF_PERSONNEL;
import static org.sitesentinel.reporting.metric.Dimensions.OF_TALLY;
import static org.sitesentinel.reporting.metric.Dimensions.ofPost;
import static org.sitesentinel.reporting.metric.Dimensions.ofSite;
import static org.sitesentinel.reporting.metric.Unit.COUNT;
import static org.sitesentinel.reporting.metric.Unit.PERCENT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.contracts.vaccination.TallyState;

/** What vaccination-service tells: tallies as they were reported, and as they follow from doses. */
final class VaccinationMetrics {
    private VaccinationMetrics() {}

    static List<Metric> vaccination() {
        return List.of(
                Metric.of(
                        "vaccination.headcount",
                        "应接种人数",
                        "People on the roster",
                        COUNT,
                        "people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::headcount)),
                Metric.of(
                        "vaccination.primary-coverage",
                        "前两针接种率",
                        "Primary course complete",
                        PERCENT,
                        "people with the complete primary course ÷ people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::primaryComplete).denominator(TallyState::headcount)),
                Metric.of(
                        "vaccination.booster-coverage",
                        "加强针接种率",
                        "Booster received",
                        PERCENT,
                        "people with a booster ÷ people on the roster",
                        OF_TALLY,
                        tallies().numerator(TallyState::booster).denominator(TallyState::headcount)),
                Metric.of(
                        "vaccination.booster-coverage-of-eligible",
                        "加强免疫接种率（应种人群）",
                        "Booster received, of those eligible",
                        PERCENT,
                        "people with a booster ÷ people whose time for a booster has come, by roster and doses as last "
                                + "counted for a day",
                        OF_PERSONNEL,
                        Source.of(DerivedTallyState.TOPIC, s -> ofPost(s.site(), s.post()))
                                .whileSiteIsOpen()
                                .numerator(s -> s.counts().booster())
                                .denominator(s -> s.counts().boosterEligible())));
    }

    static Source<TallyState> tallies() {
        return Source.of(TallyState.TOPIC, (TallyState s) -> {
                    SiteRef site = s.site();
                    Map<Dimension, String> dimensions =
                            site == null ? new EnumMap<>(Dimension.class) : new EnumMap<>(ofSite(site));
                    dimensions.put(DISTRICT, s.district());
                    dimensions.put(Dimension.POPULATION, s.population().name());
                    dimensions.put(Dimension.POST, s.post().name());
                    return dimensions;
                })
                .whileSiteIsOpen();
    }
}
