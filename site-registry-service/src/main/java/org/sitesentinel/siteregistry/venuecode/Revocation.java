package org.sitesentinel.siteregistry.venuecode;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a code is no longer valid, from which day on and why. */
@Embeddable
record Revocation(
        LocalDate revokedOn,

        @Enumerated(EnumType.STRING) @Column(name = "revocation_reason")
        RevocationReason reason,

        @Column(name = "revocation_note") @Nullable String note) {}
