package org.sitesentinel.siteregistry.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.identifier.CreditCode;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * An operator to take down.
 *
 * @param creditCode unified social credit code
 * @param district division in which it has its seat
 */
public record NewOperator(
        @NotBlank @Size(max = 40) @CreditCode String creditCode,
        @NotBlank @Size(max = 200) String name,
        @NotNull @DivisionCode String district,
        @Nullable @Size(max = 300) String address,
        @Nullable @Valid Contact contact) {}
