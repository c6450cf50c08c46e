package org.sitesentinel.inspection.rectification;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.document.DocumentFormat;
import org.sitesentinel.inspection.document.DocumentKind;
import org.sitesentinel.inspection.document.ServedDocuments;
import org.sitesentinel.inspection.order.OrderView;
import org.sitesentinel.inspection.order.Orders;
import org.sitesentinel.inspection.order.ServedOrder;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;

/** What was served in a case: as data, or by Accept as the document that it was, DOCX or PDF. */
@Path("/api/v1/rectification-cases/{id}")
@Tag(name = "Case documents 案件文书")
public class CaseDocumentResource {
    private final Cases cases;
    private final Orders orders;
    private final ServedDocuments documents;
    private final AccessScope scope;

    CaseDocumentResource(Cases cases, Orders orders, ServedDocuments documents, AccessScope scope) {
        this.cases = cases;
        this.orders = orders;
        this.documents = documents;
        this.scope = scope;
    }

    @GET
    @Path("/order")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "The order as served 整改通知书",
            description =
                    "That in force, or the one of ordinal. 404 before one is served. By Accept the document itself, "
                            + "whose hash stays what it was.")
    public OrderView order(UUID id, @RestQuery @Nullable Integer ordinal) {
        return orders.view(id, required(id, ordinal));
    }

    @GET
    @Path("/order")
    @Produces(DocumentFormat.PDF_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response orderAsPdf(UUID id, @RestQuery @Nullable Integer ordinal) {
        return document(id, ordinal, DocumentFormat.PDF);
    }

    @GET
    @Path("/order")
    @Produces(DocumentFormat.DOCX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response orderAsDocx(UUID id, @RestQuery @Nullable Integer ordinal) {
        return document(id, ordinal, DocumentFormat.DOCX);
    }

    private Response document(UUID id, @Nullable Integer ordinal, DocumentFormat format) {
        return documents.answer(
                id, DocumentKind.ORDER_TO_RECTIFY, required(id, ordinal).ordinal(), format);
    }

    private ServedOrder required(UUID id, @Nullable Integer ordinal) {
        UUID visible = cases.require(id, scope).id();
        return orders.of(visible, ordinal).orElseThrow(() -> new NotFound().exception());
    }

    @GET
    @Path("/orders")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(summary = "All orders of a case 全部整改通知书", description = "Oldest first, with their receipts.")
    public Page<OrderView> orders(UUID id) {
        return new Page<>(orders.views(cases.require(id, scope).id()), null);
    }

    @GET
    @Path("/interview")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @Operation(
            summary = "The interview 约谈记录",
            description = "404 before one was held. By Accept the record itself, to be printed and signed.")
    public InterviewView interview(UUID id) {
        UUID visible = cases.require(id, scope).id();
        StepView held = cases.last(visible, CaseStep.INTERVIEW)
                .map(StepTaken::view)
                .orElseThrow(() -> new NotFound().exception());
        return new InterviewView(
                visible,
                held.takenOn(),
                held.details(),
                held.recordedAt(),
                documents.hashes(visible, DocumentKind.INTERVIEW_RECORD, 1),
                cases.last(visible, CaseStep.SIGNING)
                        .map(step -> step.view().details())
                        .orElse(null));
    }

    @GET
    @Path("/interview")
    @Produces(DocumentFormat.PDF_TYPE + ";qs=0.5")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response interviewAsPdf(UUID id) {
        return documents.answer(cases.require(id, scope).id(), DocumentKind.INTERVIEW_RECORD, 1, DocumentFormat.PDF);
    }

    @GET
    @Path("/interview")
    @Produces(DocumentFormat.DOCX_TYPE + ";qs=0.4")
    @RolesAllowed({INSPECTOR, BUREAU_ADMIN, ANALYST, SITE_OPERATOR})
    @APIResponse(responseCode = "200")
    public Response interviewAsDocx(UUID id) {
        return documents.answer(cases.require(id, scope).id(), DocumentKind.INTERVIEW_RECORD, 1, DocumentFormat.DOCX);
    }
}
