package org.sitesentinel.siteregistry.allowlist;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists that were issued. */
@ApplicationScoped
public class AllowLists {
    private static final int SALT_BYTES = 16;

    private final EntityManager entityManager;
    private final SecureRandom random = new SecureRandom();

    AllowLists(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * A list as it was issued.
     *
     * @param salt in base64url
     */
    record Issued(UUID id, String salt, Instant issuedAt, Instant validUntil) {}

    /** Issues a list; whoever comes with the same content gets the one that was issued. */
    Issued issue(UUID site, String digest, @Nullable UUID policy, int people, Instant issuedAt, Instant validUntil) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        entityManager
                .createNativeQuery("""
                        insert into allow_list (id, site_id, digest, salt, policy_id, people, issued_at, valid_until)
                        values (:id, :site, :digest, :salt, cast(:policy as uuid), :people, :issued, :until)
                        on conflict on constraint allow_list_content do nothing""")
                .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                .setParameter("site", site)
                .setParameter("digest", digest)
                .setParameter("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt))
                .setParameter("policy", policy == null ? null : policy.toString())
                .setParameter("people", people)
                .setParameter("issued", issuedAt)
                .setParameter("until", validUntil)
                .executeUpdate();
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                        select id, salt, issued_at, valid_until from allow_list
                        where site_id = :site and digest = :digest""")
                .setParameter("site", site)
                .setParameter("digest", digest)
                .getSingleResult();
        return new Issued((UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]);
    }

    /** Which site each of these lists was issued for; those that are not known are left out. */
    public Map<UUID, UUID> sitesOf(Collection<UUID> lists) {
        Map<UUID, UUID> sites = new HashMap<>();
        if (lists.isEmpty()) {
            return sites;
        }
        for (Object row : entityManager
                .createNativeQuery("select id, site_id from allow_list where id in (:ids)")
                .setParameter("ids", lists)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            sites.put((UUID) columns[0], (UUID) columns[1]);
        }
        return sites;
    }
}
