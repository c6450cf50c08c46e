package org.sitesentinel.screening.quarantine;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.screening.TestResult;

/** A test that was taken during a quarantine. */
public record NewOrderTest(
        @NotNull @PastOrPresent LocalDate sampledOn,
        @NotNull TestResult result,
        @Nullable @Size(max = 200) String lab) {}
