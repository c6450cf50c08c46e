package org.sitesentinel.siteregistry.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.person.ContactView;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.person.Phone;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** Registers sites that are not known, and corrects those that are: told by district, name and address. */
@ApplicationScoped
public class UpsertSites {
    private static final String REASON = "import";

    private final Sites sites;
    private final Buildings buildings;
    private final RegisterSite register;
    private final ChangeSite change;
    private final AddBuilding addBuilding;
    private final PersonCipher cipher;
    private final Clock clock;

    UpsertSites(
            Sites sites,
            Buildings buildings,
            RegisterSite register,
            ChangeSite change,
            AddBuilding addBuilding,
            PersonCipher cipher,
            Clock clock) {
        this.sites = sites;
        this.buildings = buildings;
        this.register = register;
        this.change = change;
        this.addBuilding = addBuilding;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What became of a site. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** A site and what became of it. */
    public record Upserted(UUID id, Effect effect) {}

    private record Key(String district, String name, String address) {
        static Key of(NewSite site) {
            return new Key(site.district(), site.name().strip(), site.address().strip());
        }

        static Key of(Site site) {
            return new Key(site.district(), site.name(), site.address());
        }
    }

    /** In the caller's transaction and in order: what is absent of a known site stays, and buildings are only added. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Upserted> upsert(List<NewSite> inputs, AccessScope scope, String by) {
        Map<Key, Site> known = new HashMap<>();
        sites.named(inputs.stream().map(site -> site.name().strip()).toList(), scope)
                .forEach(site -> known.put(Key.of(site), site));
        Map<UUID, List<String>> names =
                buildings.names(known.values().stream().map(Site::id).toList());
        Map<UUID, Set<String>> buildingNames = new HashMap<>();
        names.forEach((id, some) -> buildingNames.put(id, new HashSet<>(some)));
        List<Upserted> done = new ArrayList<>();
        for (NewSite input : inputs) {
            Site site = known.get(Key.of(input));
            if (site == null) {
                UUID id = register.register(input, scope, by).id();
                known.put(Key.of(input), sites.findById(id));
                buildingNames.put(id, new HashSet<>(names(input)));
                done.add(new Upserted(id, Effect.CREATED));
            } else {
                boolean changed = correct(site, input, scope, by);
                changed |= addBuildings(site, input, buildingNames.computeIfAbsent(site.id(), none -> new HashSet<>()));
                done.add(new Upserted(site.id(), changed ? Effect.UPDATED : Effect.UNCHANGED));
            }
        }
        return done;
    }

    private boolean correct(Site site, NewSite input, AccessScope scope, String by) {
        if (site.type() != input.type()) {
            throw new InvalidRequest(List.of(Violation.of("/type", "type-differs"))).exception();
        }
        SiteDetails old = site.details();
        SiteCorrection correction = new SiteCorrection(
                site.name(),
                site.address(),
                or(input.managementKind(), site.managementKind()),
                or(input.permitNumber(), old.permitNumber()),
                or(input.contractor(), old.contractor()),
                or(input.households(), old.households()),
                or(input.position(), old.position()),
                or(input.operatorId(), old.operatorId()),
                input.responsiblePerson(),
                input.dutyPhone(),
                REASON);
        boolean same = SiteDetails.of(correction).equals(old)
                && correction.managementKind() == site.managementKind()
                && knows(site, input.responsiblePerson())
                && knows(site, input.dutyPhone());
        if (!same) {
            change.correct(site, correction, scope, by);
        }
        return !same;
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
        return given == null || given instanceof String text && text.isBlank() ? known : given;
    }

    private boolean knows(Site site, @Nullable Contact person) {
        return person == null
                || new ContactView(person.name().strip(), Phone.Rule.normalise(person.phone()))
                        .equals(site.responsiblePerson(cipher, true));
    }

    private boolean knows(Site site, @Nullable String dutyPhone) {
        return dutyPhone == null
                || dutyPhone.isBlank()
                || Phone.Rule.normalise(dutyPhone).equals(site.dutyPhone(cipher, true));
    }

    private boolean addBuildings(Site site, NewSite input, Set<String> known) {
        LocalDate day = input.registeredOn();
        LocalDate added = day == null || day.isBefore(site.registeredOn()) ? LocalDate.now(clock) : day;
        boolean any = false;
        for (String name : names(input)) {
            if (known.add(name)) {
                addBuilding.add(site, name, added);
                any = true;
            }
        }
        return any;
    }

    private static List<String> names(NewSite input) {
        return input.buildings().stream().map(part -> part.name().strip()).toList();
    }
}
