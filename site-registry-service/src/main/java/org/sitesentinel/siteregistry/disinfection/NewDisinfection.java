package org.sitesentinel.siteregistry.disinfection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;

/**
 * A disinfection to write into the log.
 *
 * @param area what was disinfected, such as the canteen
 * @param agent what with (消毒剂)
 * @param post the work of those who did it, never their name
 * @param doneOn business date; today when absent
 */
public record NewDisinfection(
        @NotBlank @Size(max = 200) String area,
        @NotBlank @Size(max = 100) String agent,
        @NotNull Post post,
        @Nullable @PastOrPresent LocalDate doneOn) {}
