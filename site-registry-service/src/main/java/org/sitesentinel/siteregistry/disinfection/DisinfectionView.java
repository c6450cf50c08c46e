package org.sitesentinel.siteregistry.disinfection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.Post;

/** An entry of the log as it is shown. */
public record DisinfectionView(
        UUID id,
        UUID siteId,
        LocalDate doneOn,
        String area,
        String agent,
        Post post,
        String recordedBy,
        Instant recordedAt) {}
