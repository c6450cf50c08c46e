package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.RectificationCaseState;
import org.sitesentinel.inspection.order.NewOrder;
import org.sitesentinel.inspection.order.NewReceipt;
import org.sitesentinel.inspection.order.OrderedCase;
import org.sitesentinel.inspection.order.Orders;
import org.sitesentinel.inspection.order.ServedOrder;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** The steps about orders: serving one, its receipt, its extension. */
@ApplicationScoped
@Transactional
class ServeOrder {
    private final TakeStep steps;
    private final Cases cases;
    private final Orders orders;
    private final SetDeadline deadlines;

    ServeOrder(TakeStep steps, Cases cases, Orders orders, SetDeadline deadlines) {
        this.steps = steps;
        this.cases = cases;
        this.orders = orders;
        this.deadlines = deadlines;
    }

    RectificationCase first(UUID id, ExpectedVersion expected, NewOrder input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = dayOf(input);
        Cases.Circumstances told = cases.circumstances(advanced);
        advanced.order(day, deadline(advanced, day, input, told), steps.now());
        return serve(advanced, CaseStep.ORDER, day, input, told, by);
    }

    RectificationCase second(UUID id, ExpectedVersion expected, NewOrder input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = dayOf(input);
        Cases.Circumstances told = cases.circumstances(advanced);
        advanced.orderAgain(day, deadline(advanced, day, input, told), steps.now());
        return serve(advanced, CaseStep.SECOND_ORDER, day, input, told, by);
    }

    private LocalDate dayOf(NewOrder input) {
        LocalDate day = steps.dayOf(input.servedOn());
        List<Violation> broken = input.brokenLaws(day);
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
        return day;
    }

    private Deadline deadline(RectificationCase ofCase, LocalDate day, NewOrder input, Cases.Circumstances told) {
        return deadlines.of(ofCase.district(), day, input, told.usualDays());
    }

    /** The number is drawn last: whatever is refused has drawn none. */
    private RectificationCase serve(
            RectificationCase advanced,
            CaseStep step,
            LocalDate day,
            NewOrder input,
            Cases.Circumstances told,
            String by) {
        cases.flush();
        steps.requireFiles(advanced, input.files(), "/evidence");
        OrderedCase of = new OrderedCase(
                advanced.id(),
                advanced.orders(),
                advanced.inspectionId(),
                told.inspectedOn(),
                told.siteName(),
                day,
                Objects.requireNonNull(advanced.deadline()).day());
        ServedOrder order = orders.serve(of, input, advanced.recordedAt());
        Map<String, Object> details = Map.of(
                "documentNumber",
                order.documentNumber(),
                "deadline",
                order.deadline().toString());
        return steps.keep(advanced, step, by, details, RectificationCaseState.ORDERED);
    }

    RectificationCase receive(UUID id, ExpectedVersion expected, NewReceipt input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = steps.dayOf(input.receivedOn());
        advanced.receive(day, steps.now());
        steps.requireFile(advanced, input.scan(), "/scan");
        orders.receive(id, day, input, by, advanced.recordedAt());
        Map<String, Object> details = Map.of(
                "receivedOn", day.toString(),
                "method", input.method().name(),
                "recipientPost", input.recipientPost(),
                "scan", input.scan().toString());
        return steps.keep(advanced, CaseStep.RECEIPT, by, details, RectificationCaseState.RECEIVED);
    }

    RectificationCase extend(UUID id, ExpectedVersion expected, Extension input, String by) {
        RectificationCase advanced = steps.current(id, expected);
        LocalDate day = steps.dayOf(input.extendedOn());
        Move.EXTEND.refuseUnlessAllowed(advanced, day);
        Deadline standing = Objects.requireNonNull(advanced.deadline());
        Deadline until = deadlines.extended(advanced.district(), day, standing.day(), input);
        advanced.extend(day, until, steps.now());
        Map<String, Object> details = Map.of(
                "deadline", until.day().toString(), "instead", standing.day().toString(), "reason", input.reason());
        return steps.keep(advanced, CaseStep.EXTENSION, by, details, RectificationCaseState.EXTENDED);
    }
}
