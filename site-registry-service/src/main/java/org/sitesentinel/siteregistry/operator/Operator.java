package org.sitesentinel.siteregistry.operator;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.identifier.CreditCode;
import org.sitesentinel.runtime.person.ContactView;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.SealedContact;

/** A company or unit that runs sites. */
@Entity
public class Operator {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String creditCode;
    private String name;
    private String district;
    private @Nullable String address;

    @Embedded
    private @Nullable SealedContact contact;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Operator() {}

    Operator(NewOperator input, PersonCipher cipher, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.creditCode = CreditCode.Rule.normalise(input.creditCode());
        this.name = input.name().strip();
        this.district = input.district();
        this.address = input.address() == null ? null : input.address().strip();
        this.contact = input.contact() == null ? null : SealedContact.of(input.contact(), id.toString(), cipher);
        this.recordedAt = now;
    }

    void correct(OperatorCorrection input, PersonCipher cipher, Instant now) {
        this.name = input.name().strip();
        this.address = input.address() == null ? null : input.address().strip();
        if (input.contact() != null) {
            this.contact = SealedContact.of(input.contact(), id.toString(), cipher);
        }
        this.recordedAt = now;
    }

    @Nullable
    ContactView contact(PersonCipher cipher, boolean clear) {
        return contact == null ? null : contact.view(id.toString(), cipher, clear);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String creditCode() {
        return creditCode;
    }

    String name() {
        return name;
    }

    String district() {
        return district;
    }

    @Nullable
    String address() {
        return address;
    }
}
