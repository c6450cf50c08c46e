package org.sitesentinel.siteregistry.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.siteregistry.gate.rule.Decision;
import org.sitesentinel.siteregistry.gate.rule.Direction;
import org.sitesentinel.siteregistry.gate.rule.Reason;

/**
 * A scan with what the gate decided on each of its people.
 *
 * @param decidedAt as of when policy, restrictions and tests were looked up
 * @param offline whether a kiosk kept it back until it had a network again
 * @param allowListId by which the kiosk decided on its own
 * @param policy judged by; absent where none was in force
 */
public record CheckInView(
        UUID id,
        UUID siteId,
        UUID buildingId,
        Direction direction,
        Instant at,
        LocalDate businessDate,
        Instant decidedAt,
        @Nullable String kioskId,
        @Nullable Long sequence,
        boolean offline,
        @Nullable UUID allowListId,
        @Nullable JudgedBy policy,
        List<Person> people) {

    /** A policy, by name and id. */
    @Schema(name = "CheckInPolicy")
    public record JudgedBy(UUID id, String name) {}

    /**
     * The decision on one person.
     *
     * @param position in the scan, from 0
     * @param personRef shown to those who may trace contacts
     * @param kioskDecision what the kiosk did on its own
     * @param reasons all of them, strictest first; none when admitted
     */
    @Schema(name = "CheckInPerson")
    public record Person(
            int position,
            @Nullable String personRef,
            Decision decision,
            @Nullable Decision kioskDecision,
            List<ReasonView> reasons) {}

    /**
     * A reason in words.
     *
     * @param decision what this reason alone would lead to
     * @param change what would change it
     */
    @Schema(name = "CheckInReason")
    public record ReasonView(String code, Decision decision, String zh, String en, Change change) {}

    /** What would change a decision. */
    @Schema(name = "CheckInChange")
    public record Change(String zh, String en) {}

    static CheckInView of(List<CheckIn> people, boolean withReferences, Messages messages) {
        CheckIn first = people.get(0);
        return new CheckInView(
                first.scanId(),
                first.siteId(),
                first.buildingId(),
                first.direction(),
                first.at(),
                first.businessDate(),
                first.recordedAt(),
                first.kioskId(),
                first.sequence(),
                first.offline(),
                first.allowListId(),
                first.policyId() == null || first.policyName() == null
                        ? null
                        : new JudgedBy(first.policyId(), first.policyName()),
                people.stream()
                        .map(one -> new Person(
                                one.position(),
                                withReferences ? one.personRef() : null,
                                one.decision(),
                                one.kioskDecision(),
                                one.reasons().stream()
                                        .map(reason -> reason(reason, messages))
                                        .toList()))
                        .toList());
    }

    private static ReasonView reason(Reason reason, Messages messages) {
        String why = "reason." + reason.code();
        String change = "remedy." + reason.code();
        Map<String, Object> arguments = Map.copyOf(reason.arguments());
        return new ReasonView(
                reason.code(),
                reason.decision(),
                messages.text(Locale.SIMPLIFIED_CHINESE, why, arguments),
                messages.text(Locale.ENGLISH, why, arguments),
                new Change(
                        messages.text(Locale.SIMPLIFIED_CHINESE, change, arguments),
                        messages.text(Locale.ENGLISH, change, arguments)));
    }
}
