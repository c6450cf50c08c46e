package org.sitesentinel.inspection.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A receipt as it is shown. */
public record ReceiptView(
        LocalDate receivedOn, ServiceMethod method, String recipientPost, UUID scan, Instant recordedAt) {}
