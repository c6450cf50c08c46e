package org.sitesentinel.inspection.evidence;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The store that was configured. */
class ChosenStore {
    @Produces
    @Singleton
    EvidenceStore store(EvidenceConfig config) {
        return switch (config.store()) {
            case DIRECTORY -> new DirectoryStore(config.directory());
            case S3 -> S3Store.of(config.s3());
        };
    }
}
