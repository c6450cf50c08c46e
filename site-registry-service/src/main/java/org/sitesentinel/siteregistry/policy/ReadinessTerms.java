package org.sitesentinel.siteregistry.policy;

import jakarta.persistence.Embeddable;

/**
 * What a policy asks of a site.
 *
 * @param requiredSupplyDays days that supplies must last (一周以上)
 * @param accessControlNeeded whether work is resumed only with access control in use
 * @param accessControlStaleDays days after which what was reported counts as unknown, and likewise the others
 */
@Embeddable
public record ReadinessTerms(
        int requiredSupplyDays,
        boolean accessControlNeeded,
        int accessControlStaleDays,
        int supplyReserveStaleDays,
        int isolationRoomsStaleDays,
        int disinfectionStaleDays) {}
