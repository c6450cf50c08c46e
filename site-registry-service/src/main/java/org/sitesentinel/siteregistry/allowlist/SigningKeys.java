package org.sitesentinel.siteregistry.allowlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.sitesentinel.runtime.person.PersonCipher;

/**
 * Keys that sign lists. The service makes them itself, one a period, and keeps their private halves encrypted, so that
 * all replicas sign with the same one and a stolen database signs nothing.
 */
@ApplicationScoped
class SigningKeys {
    private static final String TYPE = "allow-list+jws";
    private static final String COLUMN = "allow-list-key";

    private final EntityManager entityManager;
    private final PersonCipher cipher;
    private final ObjectMapper json;
    private final AllowListConfig config;
    private final Clock clock;

    SigningKeys(
            EntityManager entityManager, PersonCipher cipher, ObjectMapper json, AllowListConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.cipher = cipher;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** A list as a kiosk gets it: JWS, compact, ES256. */
    @Transactional
    String sign(AllowList list) {
        try {
            PublicJsonWebKey key = current();
            JsonWebSignature signed = new JsonWebSignature();
            signed.setHeader("typ", TYPE);
            signed.setKeyIdHeaderValue(key.getKeyId());
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signed.setKey(key.getPrivateKey());
            signed.setPayload(json.writeValueAsString(list));
            return signed.getCompactSerialization();
        } catch (JoseException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** This period's key and the one before it, whose lists may still be in use. */
    @Transactional
    List<AllowListKeys.Key> published() {
        int period = period();
        keep(period);
        List<AllowListKeys.Key> keys = new ArrayList<>();
        for (Object key : entityManager
                .createNativeQuery("select public_key from allow_list_key where period >= :first order by period desc")
                .setParameter("first", period - 1)
                .getResultList()) {
            try {
                keys.add(json.readValue((String) key, AllowListKeys.Key.class));
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException("a public key cannot be read", broken);
            }
        }
        return keys;
    }

    private PublicJsonWebKey current() throws JoseException {
        int period = period();
        List<?> known = find(period);
        if (known.isEmpty()) {
            keep(period);
            known = find(period);
        }
        Object[] row = (Object[]) known.get(0);
        return PublicJsonWebKey.Factory.newPublicJwk(cipher.decrypt((String) row[0], COLUMN, (byte[]) row[1]));
    }

    private List<?> find(int period) {
        return entityManager
                .createNativeQuery("select kid, private_key from allow_list_key where period = :period")
                .setParameter("period", period)
                .getResultList();
    }

    /** Makes the period's key; of two that do so at once one is kept. */
    private void keep(int period) {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UuidCreator.getTimeOrderedEpoch().toString());
            key.setUse("sig");
            key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            entityManager
                    .createNativeQuery("""
                            insert into allow_list_key (period, kid, public_key, private_key, created_at)
                            values (:period, :kid, :public, :private, :now) on conflict (period) do nothing""")
                    .setParameter("period", period)
                    .setParameter("kid", key.getKeyId())
                    .setParameter("public", key.toJson(OutputControlLevel.PUBLIC_ONLY))
                    .setParameter(
                            "private",
                            cipher.encrypt(key.getKeyId(), COLUMN, key.toJson(OutputControlLevel.INCLUDE_PRIVATE)))
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int period() {
        return Math.toIntExact(LocalDate.now(clock).toEpochDay() / config.keyDays());
    }
}
