package org.sitesentinel.screening.person;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.PersonRefs;

/** Everybody this service has been told of. Nothing here shows who somebody is. */
@ApplicationScoped
public class Persons {
    private final PersonTable table;
    private final PersonRefs refs;
    private final PersonCipher cipher;
    private final Clock clock;

    Persons(PersonTable table, PersonRefs refs, PersonCipher cipher, Clock clock) {
        this.table = table;
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
        return registerAll(List.of(person)).get(0);
    }

    /**
     * Takes down many persons at once; of one that comes twice the last word holds. Until the caller's transaction ends
     * nobody else changes them.
     *
     * @return one a person given, in the same order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownPerson> registerAll(List<NewPerson> persons) {
        Map<String, Identity> told = new TreeMap<>();
        persons.forEach(person -> told.put(ref(person), Identity.of(person)));
        Map<String, Identity> known = table.lock(told.keySet());
        Map<String, Identity> news = new TreeMap<>(told);
        news.entrySet().removeIf(one -> one.getValue().equals(known.get(one.getKey())));
        table.write(news, clock.instant());
        Set<String> untold = new HashSet<>(news.keySet());
        return persons.stream()
                .map(person -> new KnownPerson(ref(person), Identity.of(person).masked(), untold.remove(ref(person))))
                .toList();
    }

    private String ref(NewPerson person) {
        return refs.of(person.documentType(), person.normalisedNumber());
    }

    /** How a person is shown. */
    public MaskedPerson masked(String personRef) {
        return masked(List.of(personRef)).getOrDefault(personRef, MaskedPerson.ERASED);
    }

    /** How these persons are shown, by reference; one look-up for all of them. */
    public Map<String, MaskedPerson> masked(Collection<String> personRefs) {
        Map<String, MaskedPerson> masked = new HashMap<>(
                personRefs.stream().distinct().collect(Collectors.toMap(ref -> ref, ref -> MaskedPerson.ERASED)));
        masked.putAll(known(personRefs));
        return masked;
    }

    /** The same; those nobody has named, and the erased, are left out. */
    public Map<String, MaskedPerson> known(Collection<String> personRefs) {
        Map<String, MaskedPerson> known = new HashMap<>();
        table.find(personRefs).forEach((ref, identity) -> known.put(ref, identity.masked()));
        return known;
    }
}
