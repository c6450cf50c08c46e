package org.sitesentinel.runtime.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who answers for something, as declared. Prints redacted. */
public record Contact(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) @Phone String phone) {
    @Override
    public String toString() {
        return "Contact[redacted]";
    }
}
