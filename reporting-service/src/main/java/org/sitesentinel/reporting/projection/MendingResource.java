package org.sitesentinel.reporting.projection;

import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.MendRejectedEvent;
import org.sitesentinel.runtime.events.MendedEvents;
import org.sitesentinel.runtime.events.MendedEvents.MendedEvent;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.request.JsonBodyReader;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Rejected events are looked into and mended (修复被拒事件). */
@Path("/api/v1/projection/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projection 数据投影")
public class MendingResource {
    private static final Logger LOG = Logger.getLogger(MendingResource.class);

    private final MendRejectedEvent mend;
    private final MendedEvents mended;
    private final JsonBodyReader bodies;
    private final Messages messages;
    private final SecurityIdentity caller;

    MendingResource(
            MendRejectedEvent mend,
            MendedEvents mended,
            JsonBodyReader bodies,
            Messages messages,
            SecurityIdentity caller) {
        this.mend = mend;
        this.mended = mended;
        this.bodies = bodies;
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Look into a rejected event 查看被拒事件",
            description = "What it holds, and field by field what of it was not understood.")
    public RejectedEventView get(long id, @Context HttpHeaders headers) {
        Locale language = Messages.choose(headers.getAcceptableLanguages());
        RejectedEventView view = mend.examine(id)
                .map(examined -> RejectedEventView.of(examined, messages, language))
                .orElseThrow(() -> new NotFound().exception());
        // It may be about somebody.
        LOG.infof("Rejected event %d was shown to %s", id, name());
        return view;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "Mend a rejected event 修复被拒事件",
            description = "Puts an event in its place: the whole state that its topic tells, of the same entity and "
                    + "version. What came is kept beside it, and it is applied at once; appliedAt is absent if it still "
                    + "could not be, and it waits, mended.")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public MendedEventView put(long id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        ExpectedVersion expected = ExpectedVersion.of(ifMatch);
        MendedEvent event = mend.mend(id, expected, bodies.tree(body), name());
        LOG.infof("Rejected event %d was mended by %s", id, name());
        return MendedEventView.of(event);
    }

    @GET
    @Path("/mendings")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "List mended events 查询已修复事件",
            description = "Who mended what and when, and whether it counts; never what it holds.")
    public Page<MendedEvent> mendings(
            @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return mended.page(cursor, limit);
    }

    @GET
    @Path("/{id}/mendings")
    @RolesAllowed(BUREAU_ADMIN)
    @Operation(
            summary = "How an event was mended 事件修复记录",
            description = "The first mending first, with what it was before and what stands in its place; also of an "
                    + "event that has been applied since.")
    public List<MendedEventView> mendings(long id) {
        List<MendRejectedEvent.Mending> all = mend.mendings(id);
        if (all.isEmpty() && mend.examine(id).isEmpty()) {
            throw new NotFound().exception();
        }
        LOG.infof("Mendings of rejected event %d were shown to %s", id, name());
        return all.stream().map(MendedEventView::of).toList();
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
