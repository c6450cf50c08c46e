package org.sitesentinel.screening.returnee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.screening.returnee.ReturneeProblem.ReturneeDeclared;
import org.sitesentinel.screening.returnee.ReturneeVersion.Change;

/** All declarations of returnees. */
@ApplicationScoped
public class Returnees implements ScopedRepository<Returnee> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** Who a declaration that stands is of: a {@code personRef}; nothing outside the scope. */
    public Optional<String> personOf(UUID id, AccessScope scope) {
        return find(id, scope)
                .filter(returnee -> returnee.withdrawnOn() == null)
                .map(Returnee::personRef);
    }

    /** What there is only one standing declaration of. */
    record Key(String personRef, UUID siteId, LocalDate day) {
        static Key of(Returnee returnee) {
            return new Key(
                    returnee.personRef(),
                    Objects.requireNonNull(returnee.place().siteId()),
                    returnee.businessDate());
        }
    }

    /** All declarations of these keys, those that were withdrawn first, and maybe some of others. */
    List<Returnee> known(Collection<Key> keys) {
        return find(
                        "personRef in ?1 and place.siteId in ?2 and businessDate in ?3 "
                                + "order by withdrawnOn nulls last, id",
                        keys.stream().map(Key::personRef).toList(),
                        keys.stream().map(Key::siteId).distinct().toList(),
                        keys.stream().map(Key::day).distinct().toList())
                .list();
    }

    /** What these declarations were. */
    Map<UUID, List<ReturneeVersion>> histories(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from ReturneeVersion where returneeId in :ids", ReturneeVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(ReturneeVersion::returneeId));
    }

    /** Adds one that may have a twin in the same moment: then the transaction is lost, and worth another try. */
    void admit(Returnee returnee, String declaredBy) {
        persistAndFlush(returnee);
        getEntityManager().persist(new ReturneeVersion(returnee, Change.DECLARED, null, declaredBy));
    }

    /** Adds the only declaration of its person, site and day that stands. */
    void add(Returnee returnee, String declaredBy) {
        Unique.insert("returnee_person_site_day", () -> persistAndFlush(returnee), () -> twinOf(returnee));
        getEntityManager().persist(new ReturneeVersion(returnee, Change.DECLARED, null, declaredBy));
    }

    /** Keeps what a declaration has just become. */
    void remember(Returnee returnee, Change change, @Nullable String reason, String changedBy) {
        Unique.insert("returnee_person_site_day", this::flush, () -> twinOf(returnee));
        getEntityManager().persist(new ReturneeVersion(returnee, change, reason, changedBy));
    }

    /** Keeps what declarations have become without anybody's doing. */
    void rememberRescreened(Collection<Returnee> rescreened) {
        flush();
        rescreened.forEach(
                returnee -> getEntityManager().persist(new ReturneeVersion(returnee, Change.RESCREENED, null, null)));
    }

    /** What a declaration was, oldest first. */
    List<ReturneeVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from ReturneeVersion where returneeId = :id order by version", ReturneeVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** These declarations, in order of their ids and locked until the transaction ends. */
    List<Returnee> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private ReturneeDeclared twinOf(Returnee returnee) {
        Returnee twin = find(
                        "personRef = ?1 and place.siteId = ?2 and businessDate = ?3 and withdrawnOn is null",
                        returnee.personRef(),
                        returnee.place().siteId(),
                        returnee.businessDate())
                .singleResult();
        return new ReturneeDeclared(twin.id(), twin.version());
    }
}
