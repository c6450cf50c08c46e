package org.sitesentinel.inspection.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sitesentinel.inspection.InspectionConfig;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Messages;

/** Says what an inspector should know of a site before going there. */
@ApplicationScoped
class GiveHints {
    private final KnownFacts known;
    private final Messages messages;
    private final InspectionConfig config;
    private final Clock clock;

    GiveHints(KnownFacts known, Messages messages, InspectionConfig config, Clock clock) {
        this.known = known;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    InspectionHintsView of(UUID site, AccessScope scope, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        SiteFacts facts = known.of(site, today, scope).orElseThrow(() -> new NotFound().exception());
        List<CodelessBuilding> codeless = known.codeless(site);
        List<InspectionHintsView.Hint> hints = Risk.of(facts, today, config.lowCoverageBelow()).stream()
                .map(risk -> new InspectionHintsView.Hint(
                        risk, messages.text(locale, "hint." + risk, arguments(risk, facts, codeless))))
                .toList();
        return new InspectionHintsView(
                site,
                facts.name(),
                Objects.requireNonNull(facts.place().siteType()),
                facts.place().district(),
                facts.status(),
                facts.lastInspectedOn(),
                facts.earliestDeadline(),
                hints,
                facts.vaccination(),
                facts.testing(),
                facts.venueCodes(),
                codeless,
                facts.supplies(),
                facts.accessControl(),
                facts.isolationRooms(),
                facts.disinfectedOn());
    }

    /** A risk that a site bears has been told of. */
    private Map<String, Object> arguments(Risk risk, SiteFacts facts, List<CodelessBuilding> codeless) {
        return switch (risk) {
            case OVERDUE_CASE -> Map.of("deadline", Objects.requireNonNull(facts.earliestDeadline()));
            case NEVER_INSPECTED -> Map.of();
            case LOW_COVERAGE -> {
                SiteFacts.Vaccination told = Objects.requireNonNull(facts.vaccination());
                yield Map.of(
                        "booster",
                        told.booster(),
                        "headcount",
                        told.headcount(),
                        "day",
                        told.asOf(),
                        "below",
                        config.lowCoverageBelow());
            }
            case OVERDUE_TESTS -> {
                SiteFacts.Testing told = Objects.requireNonNull(facts.testing());
                yield Map.of("overdue", told.overdue(), "due", told.due(), "day", told.asOf());
            }
            case MISSING_CODES ->
                Map.of(
                        "count",
                        codeless.size(),
                        "buildings",
                        facts.venueCodes().buildings(),
                        "names",
                        codeless.stream().map(CodelessBuilding::name).collect(Collectors.joining("、")));
            case SHORT_SUPPLIES -> {
                SiteFacts.Supplies told = Objects.requireNonNull(facts.supplies());
                yield Map.of("days", told.daysOfCover(), "required", told.requiredDays(), "day", told.asOf());
            }
        };
    }
}
