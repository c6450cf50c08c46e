package org.sitesentinel.reporting.alert;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody knows of an alert.
 *
 * @param note what is done about it
 */
public record Acknowledgement(@Nullable @Size(max = 2000) String note) {}
