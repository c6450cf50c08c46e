package org.sitesentinel.reporting.webhook.delivery;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.webhook.WebhookEvent;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;

/** What subscribers were told, are to be told, and could not be told. */
@Path("/api/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks 订阅推送")
public class DeliveryResource {
    private final Deliveries deliveries;
    private final ReplayDelivery replay;
    private final AccessScope scope;

    DeliveryResource(Deliveries deliveries, ReplayDelivery replay, AccessScope scope) {
        this.deliveries = deliveries;
        this.replay = replay;
        this.scope = scope;
    }

    @GET
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "List deliveries 查询推送",
            description = "In order of entry; status=DEAD are those that were given up.")
    public Page<DeliveryView> list(
            @RestQuery @Nullable DeliveryStatus status,
            @RestQuery @Nullable WebhookEvent event,
            @RestQuery @Nullable UUID subscriptionId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("status = :status", "status", status)
                .and("event = :event", "event", event)
                .and("subscription.id = :subscription", "subscription", subscriptionId);
        return deliveries.page(filter, cursor, limit, scope, Delivery::view, Delivery::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "One delivery 单次推送")
    public DeliveryView get(UUID id) {
        return deliveries.require(id, scope).view();
    }

    @GET
    @Path("/{id}/body")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "What is sent 推送内容", description = "Letter by letter, as it is signed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String body(UUID id) {
        return deliveries.require(id, scope).body();
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Send again 重新推送",
            description = "What was given up, under the same id and as often as a new one. 409 delivery-is-not-dead.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200")
    public Response replay(UUID id) {
        return Response.ok(replay.replay(id)).build();
    }
}
