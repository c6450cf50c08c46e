package org.sitesentinel.screening.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.screening.person.MaskedPerson;
import org.sitesentinel.screening.person.Persons;

/** How orders are shown: with persons masked, and with their location only one by one. */
@ApplicationScoped
class ShowQuarantineOrder {
    private final QuarantineOrders orders;
    private final Persons persons;
    private final PersonCipher cipher;

    ShowQuarantineOrder(QuarantineOrders orders, Persons persons, PersonCipher cipher) {
        this.orders = orders;
        this.persons = persons;
        this.cipher = cipher;
    }

    /** With its location. */
    QuarantineOrderView whole(QuarantineOrder order) {
        MaskedPerson person = persons.masked(Set.of(order.personRef())).get(order.personRef());
        return order.view(Objects.requireNonNull(person), orders.entries(order.id()), order.location(cipher));
    }

    /** All of these, without their locations; one look-up for their persons and one for what happened to them. */
    Function<QuarantineOrder, QuarantineOrderView> views(List<QuarantineOrder> found) {
        Map<String, MaskedPerson> shown =
                persons.masked(found.stream().map(QuarantineOrder::personRef).collect(Collectors.toSet()));
        Map<UUID, List<QuarantineEntry>> entries =
                orders.entries(found.stream().map(QuarantineOrder::id).toList());
        return order -> order.view(
                Objects.requireNonNull(shown.get(order.personRef())),
                entries.getOrDefault(order.id(), List.of()),
                null);
    }
}
