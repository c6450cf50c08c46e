package org.sitesentinel.inspection.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.evidence.EvidenceProblem.EvidenceUnreadable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.Spool;
import org.sitesentinel.runtime.request.LimitedBody;
import org.sitesentinel.runtime.site.KnownSites;
import org.sitesentinel.runtime.site.Place;

/** Takes a file in: looks at it while it arrives, puts it into the store, makes it known. */
@ApplicationScoped
class TakeEvidence {
    private final KnownSites sites;
    private final AccessScope scope;
    private final Spool spool;
    private final ArrivingFiles arriving;
    private final EvidenceStore store;
    private final KeepEvidence keep;
    private final EvidenceConfig config;

    TakeEvidence(
            KnownSites sites,
            AccessScope scope,
            Spool spool,
            ArrivingFiles arriving,
            EvidenceStore store,
            KeepEvidence keep,
            EvidenceConfig config) {
        this.sites = sites;
        this.scope = scope;
        this.spool = spool;
        this.arriving = arriving;
        this.store = store;
        this.keep = keep;
        this.config = config;
    }

    /** What a sender says of a file. */
    record Said(UUID siteId, EvidenceType type, @Nullable String fileName, boolean keepPosition) {}

    Response take(Said said, InputStream body, String receivedBy) throws IOException {
        Place site = sites.require(said.siteId(), scope, "?siteId");
        Path file = spool.newFile();
        try {
            NewEvidence received = receive(said, body, file);
            return keep(received, file, site, receivedBy);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private NewEvidence receive(Said said, InputStream body, Path file) throws IOException {
        MessageDigest digest = sha256();
        InputStream limited = new LimitedBody(body, config.maxSize().asLongValue());
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
            said.type().copy(limited, out, said.keepPosition());
            // What follows the end of an image is counted, too, though it is not kept.
            limited.transferTo(OutputStream.nullOutputStream());
        } catch (WrongContent wrong) {
            throw new EvidenceUnreadable(wrong.code()).exception();
        }
        return new NewEvidence(
                said.siteId(),
                said.type(),
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()),
                said.fileName(),
                said.keepPosition());
    }

    private Response keep(NewEvidence received, Path file, Place site, String receivedBy) throws IOException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        arriving.announce(id);
        try {
            store.put(id, file);
            return keep.keep(id, received, site, receivedBy);
        } finally {
            arriving.dropUnlessKnown(id);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
