package org.sitesentinel.deploy.local.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;

/** The plan as requests of the people who would send them. */
final class Events {
    private final Plan plan;
    private final RegistryEvents registry;
    private final ScreeningEvents screening;
    private final RosterEvents rosters;
    private final MeasureEvents measures;
    private final VaccinationEvents vaccination;
    private final InspectionEvents inspection;

    Events(Plan plan, BiFunction<Service, String, Api> users) {
        this.plan = plan;
        SiteIds ids = new SiteIds();
        Roster roster = new Roster(plan);
        registry = new RegistryEvents(plan, ids, users);
        screening = new ScreeningEvents(ids, users);
        rosters = new RosterEvents(roster, ids, users);
        measures = new MeasureEvents(plan, ids, users);
        vaccination = new VaccinationEvents(plan, roster, ids, users);
        inspection = new InspectionEvents(ids, users);
    }

    /** In acts: within one, any order will do. */
    List<List<Runnable>> inOrder() {
        List<Runnable> first = new ArrayList<>(List.of(screening::adoptPolicy, screening::listRiskAreas));
        plan.sites().forEach(site -> first.add(() -> registry.register(site)));
        first.add(registry::registerAndClose);

        List<Runnable> second = new ArrayList<>();
        plan.sites().forEach(site -> second.add(() -> registry.makeReady(site)));
        plan.returnees.forEach(returnee -> second.add(() -> screening.declare(returnee)));
        plan.tallies.forEach(tally -> second.add(() -> vaccination.count(tally)));
        second.add(vaccination::countBureauStaff);
        plan.arrivals().forEach(arrivals -> second.add(() -> screening.announce(arrivals)));
        plan.inspections.forEach(inspected -> second.add(() -> inspection.inspect(inspected)));
        for (int meeting = 0; meeting < 4; meeting++) {
            int number = meeting;
            second.add(() -> inspection.meet(number));
        }

        List<Runnable> third = new ArrayList<>();
        third.addAll(rosters.imports());
        third.addAll(vaccination.imports());
        third.addAll(registry.resumptions());
        third.addAll(measures.all());
        third.add(() -> inspection.leaveOverdue(plan.constructionSites.get(50)));

        List<Runnable> fourth = new ArrayList<>(rosters.snapshots());
        fourth.add(vaccination::freezeDays);
        return List.of(first, second, third, fourth);
    }
}
