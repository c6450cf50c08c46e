package org.sitesentinel.screening.compliance.snapshot;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What became of counting a day.
 *
 * @param published number of sites' posts whose numbers have changed since they were last published
 */
public record SnapshotView(LocalDate day, int published, Instant recordedAt) {}
