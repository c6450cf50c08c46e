package org.sitesentinel.siteregistry.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept for a time. */
@Schema(name = "PurgeKind")
public enum Kept {
    /** Check-ins, by the day of the scan. */
    CHECK_IN,
    /** Permits to leave a closed site, by the day they ended. */
    EXIT_PERMIT,
    /** Who traced whose contacts and why, by the day of the trace. */
    CONTACT_TRACE_AUDIT,
    /** Lists for kiosks, of which no people are kept, by the day they ended. */
    ALLOW_LIST
}
