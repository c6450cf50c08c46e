package org.sitesentinel.inspection.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A served order as it is shown.
 *
 * @param documentNumber as printed, such as {@code 宁城西住建责改字〔2022〕第12号}
 */
public record OrderView(
        UUID caseId,
        String documentNumber,
        String agency,
        LocalDate servedOn,
        LocalDate deadline,
        List<String> officers,
        String facts,
        String demands,
        String legalBasis,
        Instant recordedAt) {
    public OrderView {
        officers = List.copyOf(officers);
    }
}
