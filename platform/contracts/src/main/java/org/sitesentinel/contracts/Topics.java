package org.sitesentinel.contracts;

import java.util.List;
import org.sitesentinel.contracts.inspection.ActivityState;
import org.sitesentinel.contracts.inspection.CaseNoticeState;
import org.sitesentinel.contracts.inspection.InspectionState;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.contracts.screening.ArrivalForecastState;
import org.sitesentinel.contracts.screening.PersonStatusState;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.screening.PolicyState;
import org.sitesentinel.contracts.screening.PositiveResultState;
import org.sitesentinel.contracts.screening.QuarantineState;
import org.sitesentinel.contracts.screening.ReturneeState;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.contracts.screening.TestTallyState;
import org.sitesentinel.contracts.screening.TestingComplianceState;
import org.sitesentinel.contracts.screening.VehicleState;
import org.sitesentinel.contracts.site.BuildingState;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.ResumptionState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.VenueCodeState;
import org.sitesentinel.contracts.vaccination.DerivedTallyState;
import org.sitesentinel.contracts.vaccination.TallyState;

/** Every topic there is. */
public final class Topics {
    public static final List<Topic<?>> ALL = List.of(
            SiteState.TOPIC,
            BuildingState.TOPIC,
            VenueCodeState.TOPIC,
            ReadinessState.TOPIC,
            ResumptionState.TOPIC,
            CheckInTallyState.TOPIC,
            RiskAreaState.TOPIC,
            PolicyState.TOPIC,
            PersonStatusState.TOPIC,
            PersonnelState.TOPIC,
            ReturneeState.TOPIC,
            ArrivalForecastState.TOPIC,
            TestTallyState.TOPIC,
            TestingComplianceState.TOPIC,
            PositiveResultState.TOPIC,
            QuarantineState.TOPIC,
            VehicleState.TOPIC,
            TallyState.TOPIC,
            DerivedTallyState.TOPIC,
            InspectionState.TOPIC,
            RectificationCaseState.TOPIC,
            CaseNoticeState.TOPIC,
            ActivityState.TOPIC);

    private Topics() {}
}
