package org.sitesentinel.vaccination.derived.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of freezing a day.
 *
 * @param published number of sites' posts whose numbers have changed since they were last published
 */
public record SnapshotView(LocalDate asOf, int published, Instant recordedAt) {}
