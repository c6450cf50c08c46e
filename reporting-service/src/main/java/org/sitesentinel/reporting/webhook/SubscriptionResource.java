package org.sitesentinel.reporting.webhook;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Who outside is told (订阅推送). */
@Path("/api/v1/webhook-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks 订阅推送")
public class SubscriptionResource {
    private final KeepSubscriptions keep;
    private final Subscriptions subscriptions;
    private final AccessScope scope;

    SubscriptionResource(KeepSubscriptions keep, Subscriptions subscriptions, AccessScope scope) {
        this.keep = keep;
        this.subscriptions = subscriptions;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Subscribe 新建订阅",
            description =
                    "Each event is posted there, signed by Standard Webhooks' webhook-id, webhook-timestamp and "
                            + "webhook-signature. The secret is never shown. 422 private-address for addresses that are not public.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201")
    public Response enter(SubscriptionTerms input) {
        SubscriptionView view = keep.enter(input);
        return Response.created(URI.create("/api/v1/webhook-subscriptions/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Change a subscription 修改订阅",
            description = "As a whole; without secret the one there is stays. What waits is sent to the new address.")
    public SubscriptionView change(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SubscriptionTerms input) {
        return keep.change(id, ExpectedVersion.of(ifMatch), input);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "End a subscription 取消订阅", description = "Its deliveries and its secret go with it.")
    public void end(UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        keep.end(id, ExpectedVersion.of(ifMatch));
    }

    @GET
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "List subscriptions 查询订阅", description = "In order of entry.")
    public Page<SubscriptionView> list(
            @RestQuery @Nullable String district,
            @RestQuery @Nullable Boolean enabled,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and("district = :district", "district", district)
                .and("enabled = :enabled", "enabled", enabled);
        return subscriptions.page(filter, cursor, limit, scope, WebhookSubscription::view, WebhookSubscription::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(summary = "One subscription 单条订阅")
    public SubscriptionView get(UUID id) {
        return subscriptions.require(id, scope).view();
    }
}
