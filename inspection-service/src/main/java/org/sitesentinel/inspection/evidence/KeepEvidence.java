package org.sitesentinel.inspection.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.sitesentinel.runtime.idempotency.Idempotent;
import org.sitesentinel.runtime.site.Place;

/**
 * Makes a file of the store known. Apart from the reading of it, so that no connection waits for a slow sender, and so
 * that a key stands for the content.
 */
@ApplicationScoped
class KeepEvidence {
    private final EvidenceFiles files;
    private final ArrivingFiles arriving;

    KeepEvidence(EvidenceFiles files, ArrivingFiles arriving) {
        this.files = files;
        this.arriving = arriving;
    }

    /** 201 for a new one, 200 for one that the site has already. */
    @Idempotent
    Response keep(UUID id, NewEvidence file, Place site, String receivedBy) {
        boolean isNew = files.add(id, file, site, receivedBy);
        if (isNew) {
            arriving.arrived(id);
        }
        EvidenceView view = files.ofContent(file.siteId(), file.sha256()).view();
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/api/v1/evidence/" + view.id()))
                .entity(view)
                .build();
    }
}
