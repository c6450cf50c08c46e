package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.ReadinessState;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.outbox.Outbox;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.operator.Operators;

/** What callers do to a site that is registered, each from the version they have seen. Answers are masked. */
@ApplicationScoped
class ChangeSite {
    private final Sites sites;
    private final SiteLifecycle lifecycle;
    private final Operators operators;
    private final PersonCipher cipher;
    private final Outbox outbox;
    private final Clock clock;

    ChangeSite(
            Sites sites,
            SiteLifecycle lifecycle,
            Operators operators,
            PersonCipher cipher,
            Outbox outbox,
            Clock clock) {
        this.sites = sites;
        this.lifecycle = lifecycle;
        this.operators = operators;
        this.cipher = cipher;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One of the steps that {@link SiteLifecycle} knows. */
    interface Step {
        void take(Site site, LocalDate day, String reason, String by);
    }

    @Transactional
    SiteView step(UUID id, ExpectedVersion expected, SiteStep input, Step step, AccessScope scope, String by) {
        Site site = sites.require(id, scope);
        expected.requireCurrent(site.version());
        step.take(site, dayOf(input.date()), input.reason().strip(), by);
        return view(site);
    }

    @Transactional
    SiteView correct(UUID id, ExpectedVersion expected, SiteCorrection input, AccessScope scope, String by) {
        Site site = sites.require(id, scope);
        expected.requireCurrent(site.version());
        correct(site, input, scope, by);
        return view(site);
    }

    /** In the caller's transaction. */
    void correct(Site site, SiteCorrection input, AccessScope scope, String by) {
        UUID operator = input.operatorId();
        if (operator != null && !operator.equals(site.details().operatorId())) {
            operators.requireKnown(operator, scope, "/operatorId");
        }
        ManagementKind management = site.managementKind();
        site.correct(input, clock.instant());
        site.seal(input.responsiblePerson(), input.dutyPhone(), cipher);
        sites.change(site, SiteChange.CHANGED, input.reason().strip(), by);
        outbox.publish(SiteState.CHANGED, site::state);
        if (!Objects.equals(management, site.managementKind())) {
            PostedCodes codes = sites.lockCodesOf(site);
            codes.siteChanged(clock.instant());
            outbox.publish(ReadinessState.POSTED_CODES_CHANGED, () -> codes.state(site.ref()));
        }
    }

    /** Others take its place, and it is closed; what it was stays readable. */
    @Transactional
    SiteView supersede(UUID id, ExpectedVersion expected, Succession input, AccessScope scope, String by) {
        List<UUID> all = new ArrayList<>(input.successorIds());
        all.add(id);
        Map<UUID, Site> locked = sites.lock(all, scope);
        Site site = locked.get(id);
        if (site == null) {
            throw new NotFound().exception();
        }
        expected.requireCurrent(site.version());
        requireSuccessors(id, input.successorIds(), locked);
        lifecycle.supersede(
                site, input.successorIds(), dayOf(input.date()), input.reason().strip(), by);
        return view(site);
    }

    private static void requireSuccessors(UUID id, List<UUID> successors, Map<UUID, Site> locked) {
        List<Violation> invalid = new ArrayList<>();
        List<Violation> unknown = new ArrayList<>();
        for (int i = 0; i < successors.size(); i++) {
            String pointer = "/successorIds/" + i;
            Site successor = locked.get(successors.get(i));
            if (successors.get(i).equals(id)) {
                invalid.add(Violation.of(pointer, "successor-of-itself"));
            } else if (successor == null) {
                unknown.add(Violation.of(pointer, "site"));
            } else if (successor.status() == SiteStatus.CLOSED) {
                invalid.add(Violation.of(pointer, "successor-closed"));
            }
        }
        if (!invalid.isEmpty()) {
            throw new InvalidRequest(invalid).exception();
        }
        if (!unknown.isEmpty()) {
            throw new UnknownReference(unknown).exception();
        }
    }

    private LocalDate dayOf(@Nullable LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }

    private SiteView view(Site site) {
        return SiteView.of(site, sites.codesOf(site), cipher, false);
    }
}
