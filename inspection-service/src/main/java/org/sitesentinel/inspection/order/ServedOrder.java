package org.sitesentinel.inspection.order;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.InspectionConfig;
import org.sitesentinel.inspection.document.DocumentHashes;

/** An order as it was served on a case's party. Written once. */
@Entity
@Immutable
public class ServedOrder {
    @Id
    private UUID id;

    private UUID caseId;

    private int ordinal;

    @Embedded
    private DocumentNumber documentNumber;

    private LocalDate servedOn;

    private LocalDate deadline;

    private List<String> officers;

    private @Nullable String partyName;

    private @Nullable String creditCode;

    private @Nullable String responsiblePost;

    private @Nullable String siteName;

    private @Nullable LocalDate inspectedOn;

    private @Nullable String place;

    private String facts;

    private List<UUID> evidence;

    private @Nullable String provision;

    private String legalBasis;

    private String demands;

    private @Nullable String reinspection;

    private @Nullable String consequence;

    private @Nullable String remedies;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServedOrder() {}

    ServedOrder(
            OrderedCase of, DocumentNumber documentNumber, NewOrder input, InspectionConfig.Order usual, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = of.caseId();
        this.ordinal = of.ordinal();
        this.documentNumber = documentNumber;
        this.servedOn = of.servedOn();
        this.deadline = of.deadline();
        this.officers = new ArrayList<>(input.officers());
        this.partyName = input.party().name();
        this.creditCode = input.party().code();
        this.responsiblePost = input.party().responsiblePost();
        this.siteName = of.siteName();
        this.inspectedOn = of.inspectedOn();
        this.place = or(input.place(), of.siteName());
        this.facts = input.facts();
        this.evidence = new ArrayList<>(input.files());
        this.provision = input.provision();
        this.legalBasis = input.legalBasis();
        this.demands = input.demands();
        this.reinspection = or(input.reinspection(), usual.reinspection());
        this.consequence = or(input.consequence(), usual.consequence());
        this.remedies = or(input.remedies(), usual.remedies());
        this.recordedAt = now;
    }

    private static String or(@Nullable String given, String usual) {
        return given == null || given.isBlank() ? usual : given;
    }

    UUID id() {
        return id;
    }

    public int ordinal() {
        return ordinal;
    }

    public String documentNumber() {
        return documentNumber.text();
    }

    public LocalDate deadline() {
        return deadline;
    }

    OrderView view(@Nullable DocumentHashes document, @Nullable ReceiptView receipt) {
        return new OrderView(
                caseId,
                ordinal,
                documentNumber.text(),
                documentNumber.agency(),
                servedOn,
                deadline,
                officers,
                partyName,
                creditCode,
                responsiblePost,
                siteName,
                inspectedOn,
                place,
                facts,
                evidence,
                provision,
                legalBasis,
                demands,
                reinspection,
                consequence,
                remedies,
                recordedAt,
                document,
                receipt);
    }
}
