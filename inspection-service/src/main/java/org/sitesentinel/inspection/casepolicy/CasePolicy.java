package org.sitesentinel.inspection.casepolicy;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sitesentinel.runtime.identifier.Division;

/** What holds for the cases of a division from a day on, until a later one takes its place. Written once. */
@Entity
@Immutable
@Table(name = "rectification_policy")
public class CasePolicy {
    @Id
    private UUID id;

    private String division;

    private String divisionPrefix;

    private LocalDate validFrom;

    private boolean interviewRequired;

    private int reminderDays;

    private int escalationDays;

    private int extensionDays;

    private int repeatMonths;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected CasePolicy() {}

    public CasePolicy(NewCasePolicy input, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.division = input.division();
        this.divisionPrefix = new Division(input.division()).prefix();
        this.validFrom = input.validFrom();
        this.interviewRequired = input.interviewRequired();
        this.reminderDays = input.reminderDays();
        this.escalationDays = input.escalationDays();
        this.extensionDays = input.extensionDays();
        this.repeatMonths = input.repeatMonths();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    /** Whether the responsible person must be interviewed before an order is served. */
    public boolean interviewRequired() {
        return interviewRequired;
    }

    /** Working days before the deadline on which the site is reminded; 0 on the deadline itself. */
    public int reminderDays() {
        return reminderDays;
    }

    /** Working days after the deadline on which an overdue case is escalated. */
    public int escalationDays() {
        return escalationDays;
    }

    /** Working days by which a deadline may be extended at most. */
    public int extensionDays() {
        return extensionDays;
    }

    /** Months for which a failed item is remembered; 0 remembers none. */
    public int repeatMonths() {
        return repeatMonths;
    }

    CasePolicyView view() {
        return new CasePolicyView(
                id,
                division,
                validFrom,
                interviewRequired,
                reminderDays,
                escalationDays,
                extensionDays,
                repeatMonths,
                recordedBy,
                recordedAt);
    }
}
