package org.sitesentinel.siteregistry.operator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.ContactView;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.version.Versioned;

/**
 * An operator as it is shown.
 *
 * @param contact masked, save to those who have to call
 */
public record OperatorView(
        UUID id,
        long version,
        String creditCode,
        String name,
        String district,
        @Nullable String address,
        @Nullable ContactView contact)
        implements Versioned {
    static OperatorView of(Operator operator, PersonCipher cipher, boolean clear) {
        return new OperatorView(
                operator.id(),
                operator.version(),
                operator.creditCode(),
                operator.name(),
                operator.district(),
                operator.address(),
                operator.contact(cipher, clear));
    }
}
