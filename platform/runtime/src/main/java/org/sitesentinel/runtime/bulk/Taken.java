package org.sitesentinel.runtime.bulk;

import org.jspecify.annotations.Nullable;

/** A row and what became of it. */
record Taken(RawRow row, @Nullable String reference, RowResult result) {}
