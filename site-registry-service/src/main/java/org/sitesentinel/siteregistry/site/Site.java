package org.sitesentinel.siteregistry.site;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteState;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.person.ContactView;
import org.sitesentinel.runtime.person.Mask;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.person.SealedContact;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** A place the bureau is responsible for. */
@Entity
public class Site {
    private static final String DUTY_PHONE = "duty-phone";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private SiteType type;

    private String name;
    private String district;
    private String address;

    @Enumerated(EnumType.STRING)
    private @Nullable ManagementKind managementKind;

    @Enumerated(EnumType.STRING)
    private SiteStatus status;

    /** None of them given reads as none at all. */
    @Embedded
    private @Nullable SiteDetails details;

    @Embedded
    private @Nullable SealedContact contact;

    private byte @Nullable [] dutyPhone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<UUID> supersededBy;

    private LocalDate registeredOn;

    /** Since when it is where it is in its life; a correction holds from then, too. */
    private LocalDate changedOn;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    private Site(NewSite input, LocalDate registeredOn, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.type = input.type();
        this.district = input.district();
        this.status = SiteStatus.REGISTERED;
        this.registeredOn = registeredOn;
        this.changedOn = registeredOn;
        take(input, now);
    }

    /** A new site; white space around its name and address does not tell it from another. */
    static Site register(NewSite input, LocalDate registeredOn, Instant now) {
        return new Site(input, registeredOn, now);
    }

    /** Puts right what was said of it. */
    void correct(SiteFacts facts, Instant now) {
        requirePossible(SiteChange.CHANGED);
        List<Violation> broken = facts.brokenLaws(type);
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
        take(facts, now);
    }

    private void take(SiteFacts facts, Instant now) {
        this.name = facts.name().strip();
        this.address = facts.address().strip();
        this.managementKind = facts.managementKind();
        this.details = SiteDetails.of(facts);
        this.recordedAt = now;
    }

    /** Whom to call; what is absent stays as it was. */
    void seal(@Nullable Contact responsible, @Nullable String phone, PersonCipher cipher) {
        if (responsible != null) {
            contact = SealedContact.of(responsible, id.toString(), cipher);
        }
        if (phone != null && !phone.isBlank()) {
            dutyPhone = cipher.encrypt(id.toString(), DUTY_PHONE, Phone.Rule.normalise(phone));
        }
    }

    /** A step in its life, which the step before must allow. */
    void step(SiteChange change, LocalDate day, Instant now) {
        requirePossible(change);
        if (day.isBefore(changedOn)) {
            throw new InvalidRequest(List.of(Violation.of("/date", "before-last-step"))).exception();
        }
        status = change.after(status);
        changedOn = day;
        recordedAt = now;
    }

    void supersede(List<UUID> successors, LocalDate day, Instant now) {
        step(SiteChange.SUPERSEDED, day, now);
        supersededBy = List.copyOf(successors);
    }

    /** Of a closed site nothing is told for its closing or later; what was before may be told late. */
    public void requireOpenOn(LocalDate day) {
        if (status == SiteStatus.CLOSED && !day.isBefore(changedOn)) {
            throw new SiteClosed().exception();
        }
    }

    private void requirePossible(SiteChange change) {
        if (!change.isPossible(status)) {
            throw new SiteProblem.SiteStepRefused(status).exception();
        }
    }

    SiteState state() {
        UUID operator = details().operatorId();
        return new SiteState(
                id.toString(),
                version,
                changedOn,
                recordedAt,
                ref(),
                name,
                status,
                operator == null ? null : operator.toString(),
                supersededBy == null
                        ? null
                        : supersededBy.stream().map(UUID::toString).toList());
    }

    /** What events about this site say of it. */
    public SiteRef ref() {
        return new SiteRef(id.toString(), type, district, managementKind);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public SiteType type() {
        return type;
    }

    public String name() {
        return name;
    }

    public String district() {
        return district;
    }

    public String address() {
        return address;
    }

    @Nullable
    ManagementKind managementKind() {
        return managementKind;
    }

    public SiteStatus status() {
        return status;
    }

    SiteDetails details() {
        return Objects.requireNonNullElse(details, SiteDetails.NONE);
    }

    List<UUID> supersededBy() {
        return supersededBy == null ? List.of() : supersededBy;
    }

    /** Who answers for it; nobody while nobody was named. */
    public @Nullable ContactView responsiblePerson(PersonCipher cipher, boolean clear) {
        return contact == null ? null : contact.view(id.toString(), cipher, clear);
    }

    /** Whom to call there, or nothing. */
    public @Nullable String dutyPhone(PersonCipher cipher, boolean clear) {
        if (dutyPhone == null) {
            return null;
        }
        String phone = cipher.decrypt(id.toString(), DUTY_PHONE, dutyPhone);
        return clear ? phone : Mask.phone(phone);
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    LocalDate changedOn() {
        return changedOn;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
