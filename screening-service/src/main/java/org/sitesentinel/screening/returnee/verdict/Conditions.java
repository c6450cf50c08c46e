package org.sitesentinel.screening.returnee.verdict;

import java.util.List;
import org.sitesentinel.screening.policy.PolicyTerms;
import org.sitesentinel.screening.riskarea.RiskZone;

/**
 * What an arrival is held against.
 *
 * @param terms of the policy in force
 * @param zones medium and high risk areas that may matter
 * @param usualCertificateHours how old a certificate may be where the policy asks for none
 */
public record Conditions(PolicyTerms terms, List<RiskZone> zones, int usualCertificateHours) {
    public Conditions {
        zones = List.copyOf(zones);
    }

    /** How old a certificate may be. */
    int certificateHours() {
        Integer hours = terms.certificateHours();
        return hours == null ? usualCertificateHours : hours;
    }
}
