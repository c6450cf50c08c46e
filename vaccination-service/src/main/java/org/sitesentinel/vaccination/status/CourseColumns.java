package org.sitesentinel.vaccination.status;

import org.sitesentinel.runtime.sql.Incoming;

/** Persons' statuses as the columns of a set. */
final class CourseColumns {
    record Row(String personRef, CourseStatus status) {}

    static final Incoming<Row> INCOMING = Incoming.<Row>rows()
            .with("person_ref", "text", Row::personRef)
            .withName("platform", row -> row.status().platform())
            .with("primary_complete_on", "date", row -> row.status().primaryCompleteOn())
            .with("booster_eligible_from", "date", row -> row.status().boosterEligibleFrom())
            .with("booster_on", "date", row -> row.status().boosterOn())
            .withName("reason", row -> row.status().reason());

    private CourseColumns() {}
}
