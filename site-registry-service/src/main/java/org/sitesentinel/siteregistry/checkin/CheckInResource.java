package org.sitesentinel.siteregistry.checkin;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.PRIVACY_OFFICER;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.idempotency.IdempotencyKey;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.siteregistry.checkin.ReceiveScans.Outcome;
import org.sitesentinel.siteregistry.gate.rule.Decision;
import org.sitesentinel.siteregistry.site.Sites;

/** Check-ins (扫码登记) and what the gate decides on them. */
@Path("/api/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Check-ins 扫码登记")
public class CheckInResource {
    private final GatherScans gather;
    private final CheckInOnce once;
    private final CheckIns checkIns;
    private final Sites sites;
    private final Messages messages;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;
    private final HttpServerRequest request;

    CheckInResource(
            GatherScans gather,
            CheckInOnce once,
            CheckIns checkIns,
            Sites sites,
            Messages messages,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock,
            HttpServerRequest request) {
        this.gather = gather;
        this.once = once;
        this.checkIns = checkIns;
        this.sites = sites;
        this.messages = messages;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR})
    @Operation(
            summary = "Check in 扫码登记",
            description =
                    "One scan, one person or several. ADMIT, REFUSE and CHECK_BY_HAND are answers alike, with every"
                            + " reason and what would change it. A kiosk's scan that comes again gets the first answer.")
    @APIResponseSchema(value = CheckInView.class, responseCode = "201")
    public Uni<Response> checkIn(NewCheckIn input) {
        // The busiest door: a request holds no thread while its group is stored.
        Context context = Vertx.currentContext();
        if (request.getHeader(IdempotencyKey.HEADER) != null) {
            return Uni.createFrom()
                    .completionStage(() -> context.executeBlocking(() -> once.receive(input, this::answer), false)
                            .toCompletionStage());
        }
        return Uni.createFrom()
                .completionStage(() -> gather.receive(input))
                .emitOn(task -> context.runOnContext(on -> task.run()))
                .map(this::answer);
    }

    private Response answer(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.problem().exception();
        }
        CheckInView view = view(((Outcome.Taken) outcome).people());
        return Response.created(URI.create("/api/v1/check-ins/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, SITE_OPERATOR, INSPECTOR, PRIVACY_OFFICER})
    @Operation(summary = "One check-in 单次登记", description = "personRef is shown to those who may trace contacts.")
    public CheckInView get(UUID id) {
        return view(checkIns.find(id, scope).orElseThrow(() -> new NotFound().exception()));
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, SITE_OPERATOR, INSPECTOR, PRIVACY_OFFICER})
    @Operation(
            summary = "A site's check-ins 场所登记记录",
            description = "Of a day, today when absent, in order of recording; decision finds the scans in which it was"
                    + " taken for somebody.")
    public Page<CheckInView> list(
            @RestQuery @NotNull UUID siteId,
            @RestQuery @Nullable LocalDate day,
            @RestQuery @Nullable Decision decision,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        LocalDate date = day == null ? LocalDate.now(clock) : day;
        UUID site = sites.require(siteId, scope).id();
        return Page.of(
                checkIns.list(site, date, decision, Cursor.of(cursor).after(), limit),
                limit,
                this::view,
                people -> new Cursor(people.get(0).scanId()));
    }

    private CheckInView view(List<CheckIn> people) {
        boolean mayTrace = caller.hasRole(PRIVACY_OFFICER) || caller.hasRole(BUREAU_ADMIN);
        return CheckInView.of(people, mayTrace, messages);
    }
}
