package org.sitesentinel.inspection.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where photos and documents lie, and how large they may be. */
@ConfigMapping(prefix = "site-sentinel.evidence")
interface EvidenceConfig {
    enum Kind {
        DIRECTORY,
        S3
    }

    /** What keeps them. */
    @WithDefault("DIRECTORY")
    Kind store();

    /** Of one file. */
    @WithDefault("20M")
    MemorySize maxSize();

    /** Of a {@code DIRECTORY}; replicas share it. */
    @WithDefault("evidence")
    Path directory();

    S3 s3();

    /** Of an {@code S3}, whose credentials are found as AWS tools find them: environment, profile, container. */
    interface S3 {
        /** Must be there. */
        @WithDefault("site-sentinel-evidence")
        String bucket();

        /** Stands before each id, such as {@code evidence/}. */
        Optional<String> prefix();

        @WithDefault("cn-northwest-1")
        String region();

        /** Of another service that speaks S3; buckets are then part of the path. */
        Optional<URI> endpoint();
    }
}
