package org.sitesentinel.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Keeps the bytes of evidence. What is put under an id is there whole or not at all, and outlives a crash. */
interface EvidenceStore {
    /** Keeps a copy of a file. */
    void put(UUID id, Path file) throws IOException;

    /** Reads what was put, from its beginning; the reader closes it. */
    InputStream open(UUID id) throws IOException;

    /** Forgets an id, whether it is there or not. */
    void delete(UUID id) throws IOException;
}
