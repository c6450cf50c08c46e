package org.sitesentinel.inspection.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.identifier.CreditCode;

/**
 * Whom an order is for (当事人).
 *
 * @param name of the enterprise or organisation
 * @param creditCode its unified social credit code; absent where it has none
 * @param responsiblePost post of the person responsible, such as 项目经理; never a name
 */
public record Party(
        @NotBlank @Size(max = 200) String name,
        @Nullable @CreditCode String creditCode,
        @NotBlank @Size(max = 64) String responsiblePost) {

    /** As it is written: digits and capitals only; absent where there is none. */
    @Nullable
    String code() {
        return creditCode == null || creditCode.isBlank() ? null : CreditCode.Rule.normalise(creditCode);
    }
}
