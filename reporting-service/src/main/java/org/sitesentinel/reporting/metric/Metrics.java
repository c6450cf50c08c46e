package org.sitesentinel.reporting.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The registry: all metrics, by the service that tells what they are computed from. */
@ApplicationScoped
public class Metrics {
    private final List<Metric> all = Stream.of(
                    SiteMetrics.sites(),
                    SiteMetrics.readiness(),
                    ScreeningMetrics.screening(),
                    VaccinationMetrics.vaccination(),
                    InspectionMetrics.inspection(),
                    CaseMetrics.cases(),
                    RequirementMetrics.requirements())
            .flatMap(List::stream)
            .toList();

    public List<Metric> all() {
        return all;
    }

    public Optional<Metric> find(String id) {
        return all.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** The classes in which it stands what each state adds to which figure. */
    public static List<Class<?>> definedBy() {
        return List.of(
                CaseMetrics.class,
                Contribution.class,
                Dimension.class,
                Dimensions.class,
                InspectionMetrics.class,
                Metric.class,
                Metrics.class,
                RequirementMetrics.class,
                ScreeningMetrics.class,
                SiteMetrics.class,
                Source.class,
                VaccinationMetrics.class);
    }
}
