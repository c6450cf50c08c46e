package org.sitesentinel.reporting.webhook;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.request.DivisionCode;

/**
 * What a subscription says, as a whole.
 *
 * @param secret what its deliveries are signed with; never shown again. A change without one keeps the one there is
 * @param events what it is told
 * @param district of what is told, and what lies in it; everything when absent, which takes a caller whose token
 *     narrows nothing
 * @param enabled whether it is told; it is when absent. What happens meanwhile it is never told
 */
public record SubscriptionTerms(
        @NotNull @Size(max = 2000) @WebhookUrl String url,
        @Nullable @WebhookSecret @Schema(writeOnly = true) String secret,
        @NotEmpty @Size(max = 20) List<WebhookEvent> events,
        @Nullable @DivisionCode String district,
        @Nullable Boolean enabled) {
    /** Whether it is to be told. */
    boolean active() {
        return !Boolean.FALSE.equals(enabled);
    }

    /** Without the secret, and without the address, which may hold one. */
    @Override
    public String toString() {
        return "SubscriptionTerms[events=" + events + ", district=" + district + "]";
    }
}
