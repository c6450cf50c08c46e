package org.sitesentinel.screening.person;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.PersonRefs;

/** Everybody this service has been told of. Nothing here shows who somebody is. */
@ApplicationScoped
public class Persons {
    private final EntityManager entityManager;
    private final PersonRefs refs;
    private final PersonCipher cipher;
    private final Clock clock;

    Persons(EntityManager entityManager, PersonRefs refs, PersonCipher cipher, Clock clock) {
        this.entityManager = entityManager;
        this.refs = refs;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Keysets that cannot be read stop the service at its start and not at its first person. */
    void readKeysets(@Observes StartupEvent start) {
        cipher.encrypt(refs.of(DocumentType.PASSPORT, "START"), "name", "");
    }

    /** Takes down a person, or what has become of a known one's name and phone, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KnownPerson register(NewPerson person) {
        String number = person.normalisedNumber();
        String name = person.name().strip();
        String ref = refs.of(person.documentType(), number);
        entityManager
                .createNativeQuery("""
                        insert into person (person_ref, document_type, document, name, phone, recorded_at)
                        values (:ref, :type, :document, :name, :phone, :now)
                        on conflict (person_ref) do update set
                            name = excluded.name, phone = excluded.phone, recorded_at = excluded.recorded_at""")
                .setParameter("ref", ref)
                .setParameter("type", person.documentType().name())
                .setParameter("document", cipher.encrypt(ref, "document", number))
                .setParameter("name", cipher.encrypt(ref, "name", name))
                .setParameter("phone", cipher.encrypt(ref, "phone", person.normalisedPhone()))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new KnownPerson(ref, MaskedPerson.of(name, person.documentType(), number));
    }

    /** How these persons are shown, by reference; one look-up for all of them. */
    public Map<String, MaskedPerson> masked(Collection<String> personRefs) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select person_ref, document_type, document, name from person where person_ref in (:refs)")
                .setParameter("refs", personRefs)
                .getResultList();
        Map<String, MaskedPerson> masked = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String ref = (String) columns[0];
            masked.put(
                    ref,
                    MaskedPerson.of(
                            cipher.decrypt(ref, "name", (byte[]) columns[3]),
                            DocumentType.valueOf((String) columns[1]),
                            cipher.decrypt(ref, "document", (byte[]) columns[2])));
        }
        return masked;
    }
}
