package org.sitesentinel.inspection.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of an order (送达回证).
 *
 * @param receivedOn business date, not before the order was served; today when absent
 * @param recipientPost post of who received it, such as 项目经理; never a name
 * @param scan id of the file that shows the signed receipt
 */
public record NewReceipt(
        @Nullable @PastOrPresent LocalDate receivedOn,
        @NotNull ServiceMethod method,
        @NotBlank @Size(max = 64) String recipientPost,
        @NotNull UUID scan) {}
