package org.sitesentinel.reporting.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found when an alert was raised, or ended.
 *
 * @param numerator absent where silence was looked for, as is what follows from it
 * @param denominator absent for counts
 * @param value two decimals, HALF_UP; absent where there is nothing to divide by
 * @param before of a change: the value of the period before
 * @param suppressed true where it is kept from the reader, as it counts people; absent otherwise
 * @param lastTold of silence: when the topic last told something, or the rule was entered if it never has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertFigure(
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        @Nullable Boolean suppressed,
        @Nullable Instant lastTold) {
    static final AlertFigure SUPPRESSED = new AlertFigure(null, null, null, null, true, null);
}
