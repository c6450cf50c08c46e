package org.sitesentinel.screening.returnee.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody comes from. */
@Embeddable
public record Origin(
        @Column(name = "origin_division") String division,
        @Column(name = "origin_division_name") String divisionName) {}
