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
                Metric.state("vaccination.headcount", COUNT)
                        .named("应接种人数", "People on the roster")
                        .counting("在册人员", "people on the roster")
                        .by(OF_TALLY)
                        .ofPeople()
                        .from(tallies().numerator(TallyState::headcount)),
                Metric.state("vaccination.primary-coverage", PERCENT)
                        .named("前两针接种率", "Primary course complete")
                        .counting("完成基础免疫的在册人员", "people with the complete primary course")
                        .outOf("在册人员", "people on the roster")
                        .by(OF_TALLY)
                        .ofPeople()
                        .from(tallies().numerator(TallyState::primaryComplete).denominator(TallyState::headcount)),
                Metric.state("vaccination.booster-coverage", PERCENT)
                        .named("加强针接种率", "Booster received")
                        .counting("已接种加强针的在册人员", "people with a booster")
                        .outOf("在册人员", "people on the roster")
                        .by(OF_TALLY)
                        .ofPeople()
                        .from(tallies().numerator(TallyState::booster).denominator(TallyState::headcount)),
                Metric.state("vaccination.booster-coverage-of-eligible", PERCENT)
                        .named("加强免疫接种率（应种人群）", "Booster received, of those eligible")
                        .counting(
                                "已接种加强针的人员，按花名册和接种记录最近一次统计",
                                "people with a booster, by roster and doses as last counted for a day")
                        .outOf("已到加强针接种时间的人员", "people whose time for a booster has come")
                        .by(OF_PERSONNEL)
                        .ofPeople()
                        .from(Source.of(DerivedTallyState.TOPIC, s -> ofPost(s.site(), s.post()))
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
