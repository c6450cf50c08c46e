package org.sitesentinel.siteregistry.allowlist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.siteregistry.gate.rule.Decision;

/** A kiosk without a network, built from what is published alone. */
final class Kiosk {
    private final JsonNode list;

    private Kiosk(JsonNode list) {
        this.list = list;
    }

    /** What a kiosk sees of somebody who enters with a green code. */
    record Seen(@Nullable String pass, Instant at, @Nullable String temperature, boolean mask) {
        static Seen of(@Nullable String pass) {
            return new Seen(pass, Instant.now(), null, true);
        }

        Seen at(Instant moment) {
            return new Seen(pass, moment, temperature, mask);
        }

        Seen hot() {
            return new Seen(pass, at, "37.3", mask);
        }

        Seen barefaced() {
            return new Seen(pass, at, temperature, false);
        }
    }

    /** Takes a list whose signature one of the published keys made; empty otherwise. */
    static Optional<Kiosk> trusting(String keys, String list) {
        try {
            JsonWebSignature signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(
                    new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256"));
            signed.setCompactSerialization(list);
            var key = new VerificationJwkSelector().select(signed, new JsonWebKeySet(keys).getJsonWebKeys());
            if (key == null) {
                return Optional.empty();
            }
            signed.setKey(key.getKey());
            return signed.verifySignature()
                    ? Optional.of(new Kiosk(new ObjectMapper().readTree(signed.getPayload())))
                    : Optional.empty();
        } catch (JoseException | IOException broken) {
            return Optional.empty();
        }
    }

    JsonNode list() {
        return list;
    }

    Decision enter(Seen seen) {
        JsonNode rules = list.get("rules");
        JsonNode person = find(seen.pass());
        boolean fever = seen.temperature() != null
                && new BigDecimal(seen.temperature())
                                .compareTo(rules.get("feverFrom").decimalValue())
                        >= 0;
        boolean mask = seen.mask() || !rules.get("maskRequired").booleanValue();
        if (rules.get("siteSuspended").booleanValue() || fever || !mask) {
            return Decision.REFUSE;
        }
        if (person == null || outOfTime(seen.at())) {
            return Decision.CHECK_BY_HAND;
        }
        boolean tested = !rules.has("certificateHours")
                || person.has("negativeUntil")
                        && !Instant.parse(person.get("negativeUntil").textValue())
                                .isBefore(seen.at());
        return person.has("restricted") || !tested ? Decision.REFUSE : Decision.ADMIT;
    }

    Decision leave(Seen seen) {
        JsonNode person = find(seen.pass());
        if (person == null || person.has("restricted") || outOfTime(seen.at())) {
            return Decision.CHECK_BY_HAND;
        }
        return !list.at("/rules/exitsClosed").booleanValue() || mayLeave(person, seen.at())
                ? Decision.ADMIT
                : Decision.REFUSE;
    }

    private static boolean mayLeave(JsonNode person, Instant at) {
        return StreamSupport.stream(person.path("exits").spliterator(), false)
                .anyMatch(exit -> !Instant.parse(exit.get("from").textValue()).isAfter(at)
                        && Instant.parse(exit.get("until").textValue()).isAfter(at));
    }

    private boolean outOfTime(Instant at) {
        return at.isBefore(Instant.parse(list.get("issuedAt").textValue()))
                || at.isAfter(Instant.parse(list.get("validUntil").textValue()));
    }

    private @Nullable JsonNode find(@Nullable String pass) {
        if (pass == null) {
            return null;
        }
        String tag = tag(pass);
        return StreamSupport.stream(list.get("people").spliterator(), false)
                .filter(person -> person.get("tag").textValue().equals(tag))
                .findAny()
                .orElse(null);
    }

    private String tag(String pass) {
        JsonNode tags = list.get("tags");
        try {
            Mac mac = Mac.getInstance(tags.get("algorithm").textValue());
            mac.init(new SecretKeySpec(
                    Base64.getUrlDecoder().decode(tags.get("salt").textValue()), "RAW"));
            byte[] hash = mac.doFinal(pass.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(hash, tags.get("bytes").intValue()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
