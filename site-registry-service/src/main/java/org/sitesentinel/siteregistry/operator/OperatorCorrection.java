package org.sitesentinel.siteregistry.operator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.Contact;

/**
 * What an operator is from now on; its code and its seat's division stay.
 *
 * @param contact as before when absent
 */
public record OperatorCorrection(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 300) String address,
        @Nullable @Valid Contact contact) {}
