package org.sitesentinel.runtime.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.person.KeyedHash;
import org.sitesentinel.runtime.version.Versioned;

/**
 * Keys and the answers given to them. A key is claimed by inserting it: a second request with the same key waits on the
 * first one's uncommitted row, then sees its answer or, if it failed, takes the key itself.
 */
@ApplicationScoped
class IdempotencyKeys {
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;
    private final int retentionDays;
    private final @Nullable KeyedHash hash;

    IdempotencyKeys(
            EntityManager entityManager,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "site-sentinel.idempotency.retention-days", defaultValue = "90") int retentionDays,
            @ConfigProperty(name = "site-sentinel.persons.pseudonym-keyset") Optional<Path> keyset) {
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
        this.retentionDays = retentionDays;
        this.hash = keyset.map(KeyedHash::read).orElse(null);
    }

    /**
     * What became of a claim.
     *
     * @param fresh whether the key is now this request's
     * @param answered the answer given before to the same request, if any
     */
    record Claim(
            String caller,
            String key,
            boolean fresh,
            @Nullable Response answered) {}

    Claim claim(String caller, String key, String operation, Object[] parameters) {
        String digest = digest(operation, parameters);
        int inserted = entityManager
                .createNativeQuery("""
                        insert into idempotency_key (caller, key, request_digest, created_at)
                        values (:caller, :key, :digest, :now) on conflict do nothing""")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("digest", digest)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 1) {
            return new Claim(caller, key, true, null);
        }
        Object[] kept = (Object[]) entityManager
                .createNativeQuery("""
                        select request_digest, status, location, etag, body from idempotency_key
                        where caller = :caller and key = :key""")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getSingleResult();
        return new Claim(caller, key, false, digest.equals(kept[0]) ? answer(kept) : null);
    }

    void keep(Claim claim, Response answer) throws JsonProcessingException {
        // Versions are counted at flush; the kept body must show the committed ones.
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
                        where caller = :caller and key = :key""")
                .setParameter("status", answer.getStatus())
                .setParameter("location", answer.getHeaderString(HttpHeaders.LOCATION))
                .setParameter(
                        "etag", answer.getEntity() instanceof Versioned view ? Versioned.tag(view.version()) : null)
                .setParameter("body", json.writeValueAsString(answer.getEntity()))
                .setParameter("caller", claim.caller())
                .setParameter("key", claim.key())
                .executeUpdate();
    }

    private static Response answer(Object[] kept) {
        Response.ResponseBuilder answer = Response.status((Integer) kept[1])
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(kept[4])
                .header("Idempotency-Replayed", "true");
        if (kept[2] != null) {
            answer.header(HttpHeaders.LOCATION, kept[2]);
        }
        if (kept[3] != null) {
            answer.header(HttpHeaders.ETAG, kept[3]);
        }
        return answer.build();
    }

    /**
     * Over the request as it was understood, so that white space and field order do not matter. Where persons may be
     * part of it the service has a key, and nobody without that key can look for a known request.
     */
    private String digest(String operation, Object[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            List<Object> body = new ArrayList<>();
            for (Object parameter : parameters) {
                if (parameter instanceof Record) {
                    body.add(parameter);
                }
            }
            digest.update(json.writeValueAsBytes(body));
            String plain = HexFormat.of().formatHex(digest.digest());
            return hash == null ? plain : hash.of("request", plain);
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Job
    @Scheduled(cron = "0 17 3 * * ?")
    @Transactional
    void forgetOldKeys() {
        entityManager
                .createNativeQuery("delete from idempotency_key where created_at < :before")
                .setParameter("before", clock.instant().minus(Duration.ofDays(retentionDays)))
                .executeUpdate();
    }
}
