package org.sitesentinel.siteregistry.allowlist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.siteregistry.gate.GatePolicy;
import org.sitesentinel.siteregistry.gate.SiteRules;

/**
 * What a kiosk may decide by while it is offline: the payload of the signature.
 *
 * @param validUntil from then on the kiosk decides nothing by it
 * @param tags how a pass is looked up
 * @param people ordered by tag; who is not among them is looked at by hand
 */
@Schema(description = "The payload of the signature.")
public record AllowList(
        UUID listId, UUID siteId, Instant issuedAt, Instant validUntil, Rules rules, Tags tags, List<Person> people) {
    public AllowList {
        people = List.copyOf(people);
    }

    /**
     * What the gate asks of whoever passes.
     *
     * @param siteSuspended nobody enters
     * @param exitsClosed nobody leaves, save those with an exit
     * @param policyId of the policy in force, with its version and name; absent where there is none
     * @param maskRequired who wears none is turned away
     * @param certificateHours how old a negative certificate may be; absent where none is asked for
     * @param certificateClock the moment from which these hours count
     * @param feverFrom temperature in °C from which somebody is turned away
     */
    @Schema(name = "AllowListRules")
    public record Rules(
            boolean siteSuspended,
            boolean exitsClosed,
            @Nullable UUID policyId,
            @Nullable Long policyVersion,
            @Nullable String policyName,
            boolean greenCodeRequired,
            boolean maskRequired,
            @Nullable Integer certificateHours,
            @Nullable CertificateClock certificateClock,
            BigDecimal feverFrom) {

        static Rules of(SiteRules rules, BigDecimal feverFrom) {
            GatePolicy policy = rules.policy();
            boolean suspended = rules.status() == SiteStatus.SUSPENDED;
            return policy == null
                    ? new Rules(suspended, rules.exitsClosed(), null, null, null, false, false, null, null, feverFrom)
                    : new Rules(
                            suspended,
                            rules.exitsClosed(),
                            policy.id(),
                            policy.version(),
                            policy.name(),
                            policy.greenCodeRequired(),
                            policy.asksAnything(),
                            policy.certificateHours(),
                            policy.certificateClock(),
                            feverFrom);
        }
    }

    /**
     * A tag is the beginning of a keyed hash over the pass as it reads, in base64url without padding.
     *
     * @param algorithm as JCA names it
     * @param salt the hash's key, in base64url: of this list alone, so no two lists can be compared
     */
    @Schema(name = "AllowListTags")
    public record Tags(String algorithm, int bytes, String salt) {}

    /**
     * Somebody who was at the site of late, by what their pass gives.
     *
     * @param restricted true for those who do not enter and leave only when somebody has looked; absent otherwise
     * @param negativeUntil until when a known negative test is as good as a certificate; absent when none is
     * @param exits when they may leave a site whose exits are closed; absent when never
     */
    @Schema(name = "AllowListPerson")
    public record Person(
            String tag,
            @Nullable Boolean restricted,
            @Nullable Instant negativeUntil,
            @Nullable List<Exit> exits) {

        Person tagged(String with) {
            return new Person(with, restricted, negativeUntil, exits);
        }

        /** Prints redacted: these are health data. */
        @Override
        public String toString() {
            return "Person[redacted]";
        }
    }

    /** When somebody may leave. */
    @Schema(name = "AllowListExit")
    public record Exit(Instant from, Instant until) {}
}
