package org.sitesentinel.inspection.rectification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** The steps of a case. Where each may be taken from, and what it leads to, stands in {@link Move}. */
public enum CaseStep {
    /** Opened from a deficient inspection (立案). */
    OPENING("openedOn"),

    /** The responsible person was interviewed (约谈). */
    INTERVIEW("heldOn"),

    /** The record of the interview came back signed (约谈记录签字). */
    SIGNING("signedOn"),

    /** An order to rectify by a deadline was served (责令限期整改). */
    ORDER("servedOn"),

    /** The order in force was received (送达回证). */
    RECEIPT("receivedOn"),

    /** The deadline was extended (延期). */
    EXTENSION("extendedOn"),

    /** The site reported what it did (整改报告). */
    REPORT("reportedOn"),

    /** The report was found wanting and given back (退回补充). */
    RETURN("returnedOn"),

    /** The site was inspected again (复查): closes the case or gives it back. */
    REINSPECTION("inspectedOn"),

    /** A second order was served when the deadline had passed (再次责令). */
    SECOND_ORDER("servedOn"),

    /** The case was handed to the body with penal power (移送). */
    REFERRAL("referredOn"),

    /** The case was given up (撤销). */
    WITHDRAWAL("withdrawnOn");

    /** Where a request says on which day the step was taken. */
    private final String dateField;

    CaseStep(String dateField) {
        this.dateField = dateField;
    }

    /** Refuses a day before the earliest that the step may be dated. */
    void refuseBefore(LocalDate earliest, LocalDate day) {
        if (day.isBefore(earliest)) {
            Violation tooEarly = new Violation("/" + dateField, "before-last-step", Map.of("earliest", earliest));
            throw new InvalidRequest(List.of(tooEarly)).exception();
        }
    }
}
