package org.sitesentinel.inspection.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.document.DocumentHashes;

/**
 * A served order as it is shown. What orders did not say when they were served long ago is absent.
 *
 * @param ordinal 1 for the case's first order, 2 for its second
 * @param documentNumber as printed, such as {@code 宁城西住建责改字〔2022〕第12号}
 * @param deadline as it was served; an extension stands in the case
 * @param document hashes of the documents as they were served
 * @param receipt absent until it has been received
 */
public record OrderView(
        UUID caseId,
        int ordinal,
        String documentNumber,
        String agency,
        LocalDate servedOn,
        LocalDate deadline,
        List<String> officers,
        @Nullable String partyName,
        @Nullable String creditCode,
        @Nullable String responsiblePost,
        @Nullable String siteName,
        @Nullable LocalDate inspectedOn,
        @Nullable String place,
        String facts,
        List<UUID> evidence,
        @Nullable String provision,
        String legalBasis,
        String demands,
        @Nullable String reinspection,
        @Nullable String consequence,
        @Nullable String remedies,
        Instant recordedAt,
        @Nullable DocumentHashes document,
        @Nullable ReceiptView receipt) {
    public OrderView {
        officers = List.copyOf(officers);
        evidence = List.copyOf(evidence);
    }
}
