package org.sitesentinel.siteregistry.operator;

import static org.sitesentinel.runtime.access.Role.ANALYST;
import static org.sitesentinel.runtime.access.Role.BUREAU_ADMIN;
import static org.sitesentinel.runtime.access.Role.FRONTEND;
import static org.sitesentinel.runtime.access.Role.INSPECTOR;
import static org.sitesentinel.runtime.access.Role.SITE_OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.sitesentinel.runtime.identifier.CreditCode;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.version.ExpectedVersion;
import org.sitesentinel.siteregistry.WhoMayCall;

/** The register of operators (运营单位). */
@Path("/api/v1/operators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators 运营单位")
public class OperatorResource {
    private final RegisterOperator register;
    private final Operators operators;
    private final PersonCipher cipher;
    private final WhoMayCall whoMayCall;
    private final AccessScope scope;

    OperatorResource(
            RegisterOperator register,
            Operators operators,
            PersonCipher cipher,
            WhoMayCall whoMayCall,
            AccessScope scope) {
        this.register = register;
        this.operators = operators;
        this.cipher = cipher;
        this.whoMayCall = whoMayCall;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(
            summary = "Register an operator 登记运营单位",
            description = "By unified social credit code; 409 operator-exists points to the twin.")
    @APIResponseSchema(value = OperatorView.class, responseCode = "201")
    public Response register(NewOperator input) {
        OperatorView view = register.register(input);
        return Response.created(URI.create("/api/v1/operators/" + view.id()))
                .entity(view)
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND})
    @Operation(summary = "Correct an operator 更正运营单位")
    public OperatorView correct(
            UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OperatorCorrection input) {
        return register.correct(id, ExpectedVersion.of(ifMatch), input);
    }

    @GET
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "List operators 查询运营单位", description = "In order of entry; name finds a part of the name.")
    public Page<OperatorView> list(
            @RestQuery @Nullable String creditCode,
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String district,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Filter filter = new Filter()
                .and(
                        "creditCode = :creditCode",
                        "creditCode",
                        creditCode == null ? null : CreditCode.Rule.normalise(creditCode))
                .and("district = :district", "district", district)
                .and("locate(lower(:name), lower(name)) > 0", "name", name == null ? null : name.strip());
        boolean clear = whoMayCall.seesContacts();
        return operators.page(filter, cursor, limit, scope, one -> OperatorView.of(one, cipher, clear), Operator::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({BUREAU_ADMIN, FRONTEND, INSPECTOR, ANALYST, SITE_OPERATOR})
    @Operation(summary = "One operator 单个运营单位")
    public OperatorView get(UUID id) {
        return OperatorView.of(operators.require(id, scope), cipher, whoMayCall.seesContacts());
    }
}
