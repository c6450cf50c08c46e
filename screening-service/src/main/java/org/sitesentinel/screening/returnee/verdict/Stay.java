package org.sitesentinel.screening.returnee.verdict;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Where somebody was, from one day to another, both included. */
@Embeddable
public record Stay(
        @Column(name = "division") String division,
        @Column(name = "division_name") String divisionName,
        @Column(name = "first_day") LocalDate from,
        @Column(name = "last_day") LocalDate to) {}
