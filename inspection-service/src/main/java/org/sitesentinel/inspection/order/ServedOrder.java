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

/** An order as it was served on a case's party. Written once. */
@Entity
@Immutable
public class ServedOrder {
    @Id
    private UUID id;

    private UUID caseId;

    @Embedded
    private DocumentNumber documentNumber;

    private LocalDate servedOn;

    private LocalDate deadline;

    private List<String> officers;

    private String facts;

    private String demands;

    private String legalBasis;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServedOrder() {}

    ServedOrder(UUID caseId, DocumentNumber documentNumber, LocalDate servedOn, NewOrder input, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.caseId = caseId;
        this.documentNumber = documentNumber;
        this.servedOn = servedOn;
        this.deadline = input.deadline();
        this.officers = new ArrayList<>(input.officers());
        this.facts = input.facts();
        this.demands = input.demands();
        this.legalBasis = input.legalBasis();
        this.recordedAt = now;
    }

    public String documentNumber() {
        return documentNumber.text();
    }

    public LocalDate deadline() {
        return deadline;
    }

    public OrderView view() {
        return new OrderView(
                caseId,
                documentNumber.text(),
                documentNumber.agency(),
                servedOn,
                deadline,
                officers,
                facts,
                demands,
                legalBasis,
                recordedAt);
    }
}
