package org.sitesentinel.reporting.briefing;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.briefing.document.BriefingDocument;
import org.sitesentinel.reporting.briefing.document.ReadDocument;
import org.sitesentinel.reporting.briefing.form.BriefingForm;
import org.sitesentinel.reporting.briefing.form.RenderBriefing;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.problem.Messages;

/** Briefings to be read and printed. */
@Path("/api/v1/briefings")
@Tag(name = "Briefings 工作汇报")
public class BriefingFormResource {
    /** The page runs nothing and loads nothing, whatever got into a text. */
    private static final String NOTHING_BUT_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

    private final Briefings briefings;
    private final ReadDocument read;
    private final RenderBriefing render;
    private final AccessScope scope;

    BriefingFormResource(Briefings briefings, ReadDocument read, RenderBriefing render, AccessScope scope) {
        this.briefings = briefings;
        this.read = read;
        this.render = render;
        this.scope = scope;
    }

    @GET
    @Path("/{id}")
    @Produces({
        BriefingForm.HTML_TYPE + ";qs=0.5",
        BriefingForm.MARKDOWN_TYPE + ";qs=0.4",
        BriefingForm.WORD_TYPE + ";qs=0.3"
    })
    @RolesAllowed({ANALYST, BUREAU_ADMIN, INSPECTOR})
    @Operation(summary = "Print a briefing 打印汇报", description = "As Accept asks, in Chinese or English.")
    @APIResponse(responseCode = "200")
    public Response get(UUID id, @Context HttpHeaders headers, @Context Request request) {
        Briefing briefing = briefings.require(id, scope);
        BriefingForm form = BriefingForm.accepted(headers);
        Locale language = Messages.choose(headers.getAcceptableLanguages());
        BriefingDocument shown = read.of(briefing.document());
        EntityTag tag = tag(briefing, shown, form, language);
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? print(briefing, shown, form, language) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Authorization")
                .build();
    }

    /** What is hidden belongs to the reader, not to the version. */
    private static EntityTag tag(Briefing briefing, BriefingDocument shown, BriefingForm form, Locale language) {
        String same = briefing.version() + "-" + form.extension() + "-" + language.getLanguage();
        return new EntityTag(shown.hidesSome() ? same + "-" + Integer.toHexString(shown.hashCode()) : same, true);
    }

    private Response.ResponseBuilder print(
            Briefing briefing, BriefingDocument shown, BriefingForm form, Locale language) {
        Response.ResponseBuilder answer = Response.ok(render.render(shown, briefing.imprint(shown), form, language))
                .type(form.contentType())
                .language(language);
        return form == BriefingForm.HTML
                ? answer.header("Content-Security-Policy", NOTHING_BUT_STYLE)
                : answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"briefing-%s-%s.%s\""
                                .formatted(briefing.district(), briefing.asOf(), form.extension()));
    }
}
