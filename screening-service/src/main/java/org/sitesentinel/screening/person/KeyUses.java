package org.sitesentinel.screening.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.screening.person.PersonKeyResource.PersonKey;

/** How many values each key holds. */
@ApplicationScoped
class KeyUses {
    private final EntityManager entityManager;
    private final PersonCipher cipher;

    KeyUses(EntityManager entityManager, PersonCipher cipher) {
        this.entityManager = entityManager;
        this.cipher = cipher;
    }

    List<PersonKey> all() {
        String inUse = HexFormat.of().formatHex(cipher.primaryKey());
        List<String> keyset = Stream.concat(
                        Stream.of(inUse), cipher.olderKeys().stream().map(HexFormat.of()::formatHex))
                .toList();
        Map<String, Long> values = new TreeMap<>();
        keyset.forEach(key -> values.put(key, 0L));
        for (Object row : entityManager.createNativeQuery("""
                        select encode(key, 'hex'), count(*) from (
                            select unnest(key_ids) as key from person where erased_at is null
                            union all select substring(cells from 2 for 4) from bulk_row where cells is not null
                            union all select substring(bytes from 2 for 4) from bulk_body) held
                        group by 1""").getResultList()) {
            Object[] held = (Object[]) row;
            values.put((String) held[0], ((Number) held[1]).longValue());
        }
        return values.entrySet().stream()
                .map(key -> new PersonKey(
                        key.getKey(), key.getKey().equals(inUse), keyset.contains(key.getKey()), key.getValue()))
                .toList();
    }
}
