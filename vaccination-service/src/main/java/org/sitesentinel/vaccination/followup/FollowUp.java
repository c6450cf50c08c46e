package org.sitesentinel.vaccination.followup;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.followup.FollowUpProblem.FollowUpClosed;
import org.sitesentinel.vaccination.followup.FollowUpProblem.FollowUpOutOfOrder;

/** The work of getting one person at one site to a booster. */
@Entity
@Table(name = "booster_follow_up")
class FollowUp {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String personRef;

    /** Where the person was on the roster when it was opened. */
    @Embedded
    private Place place;

    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    private FollowUpState state = FollowUpState.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpResult result;

    private @Nullable LocalDate contactedOn;

    private @Nullable LocalDate appointmentOn;

    private @Nullable String note;

    private String recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    private FollowUp(
            String personRef, Place place, LocalDate openedOn, @Nullable String note, String recordedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personRef = personRef;
        this.place = place;
        this.openedOn = openedOn;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    static FollowUp opened(
            String personRef, Place place, LocalDate day, @Nullable String note, String recordedBy, Instant now) {
        return new FollowUp(personRef, place, day, note, recordedBy, now);
    }

    /** Goes on to a next step, or says something else of the one it is at. */
    void change(FollowUpChange to, String changedBy, Instant now) {
        if (state == FollowUpState.CLOSED) {
            throw new FollowUpClosed().exception();
        }
        if (!state.canBecome(to.state())) {
            throw new FollowUpOutOfOrder(state, state.next()).exception();
        }
        state = to.state();
        result = to.result();
        contactedOn = to.contactedOn();
        appointmentOn = to.appointmentOn();
        note = Note.of(to.note());
        recordedBy = changedBy;
        recordedAt = now;
    }

    FollowUpView view() {
        return view(null);
    }

    /**
     * As it is shown.
     *
     * @param history absent where it is not told
     */
    FollowUpView view(@Nullable List<FollowUpVersion.View> history) {
        return new FollowUpView(
                id,
                version,
                personRef,
                place.site().id(),
                place.district(),
                openedOn,
                state,
                result,
                contactedOn,
                appointmentOn,
                note,
                recordedBy,
                recordedAt,
                history);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String personRef() {
        return personRef;
    }

    Place place() {
        return place;
    }
}
