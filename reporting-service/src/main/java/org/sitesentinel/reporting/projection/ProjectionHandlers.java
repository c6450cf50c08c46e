package org.sitesentinel.reporting.projection;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.runtime.events.EventHandler;

/** One handler a topic that feeds a figure. */
@Dependent
class ProjectionHandlers {
    private final Projector projector;

    ProjectionHandlers(Projector projector) {
        this.projector = projector;
    }

    private record Handler<S extends EntityState>(Topic<S> topic, Projector projector) implements EventHandler<S> {
        @Override
        public void apply(List<S> states) {
            projector.apply(topic, states);
        }

        @Override
        public void remove(List<String> ids, Instant at) {
            projector.remove(topic, ids);
        }
    }

    @Produces
    @Singleton
    EventHandler<SiteState> sites() {
        return new Handler<>(SiteState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<VenueCodeState> venueCodes() {
        return new Handler<>(VenueCodeState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<ReadinessState> readiness() {
        return new Handler<>(ReadinessState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<ResumptionState> resumptions() {
        return new Handler<>(ResumptionState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<CheckInTallyState> checkInTallies() {
        return new Handler<>(CheckInTallyState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<PolicyState> policies() {
        return new Handler<>(PolicyState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<PersonnelState> personnel() {
        return new Handler<>(PersonnelState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<ReturneeState> returnees() {
        return new Handler<>(ReturneeState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<ArrivalForecastState> arrivalForecasts() {
        return new Handler<>(ArrivalForecastState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<TestTallyState> testTallies() {
        return new Handler<>(TestTallyState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<QuarantineState> quarantines() {
        return new Handler<>(QuarantineState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<TestingComplianceState> testingCompliance() {
        return new Handler<>(TestingComplianceState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<VehicleState> vehicles() {
        return new Handler<>(VehicleState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<TallyState> tallies() {
        return new Handler<>(TallyState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<DerivedTallyState> derivedTallies() {
        return new Handler<>(DerivedTallyState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<InspectionState> inspections() {
        return new Handler<>(InspectionState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<RectificationCaseState> rectificationCases() {
        return new Handler<>(RectificationCaseState.TOPIC, projector);
    }

    @Produces
    @Singleton
    EventHandler<ActivityState> activities() {
        return new Handler<>(ActivityState.TOPIC, projector);
    }
}
