package org.sitesentinel.vaccination.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Unique;
import org.sitesentinel.vaccination.tally.TallyProblem.TallyExists;

/** All tallies, each with its history. */
@ApplicationScoped
class Tallies implements ScopedRepository<Tally> {
    /** True of tallies that were recorded by the instant {@code :knownAt}. */
    static final String KNOWN_AT =
            "id in (select v.tallyId from TallyVersion v where v.version = 1 and v.recordedAt <= :knownAt)";

    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.on("place.district", "place.siteId");
    }

    /** One tally that was known at an instant, or is now where none is given, or a {@code not-found} problem. */
    Tally require(UUID id, @Nullable Instant knownAt, AccessScope scope) {
        Filter filter = new Filter().and("id = :id", "id", id).and(KNOWN_AT, "knownAt", knownAt);
        return list(filter, Cursor.of(null), 1, scope).stream().findFirst().orElseThrow(() -> new NotFound()
                .exception());
    }

    /** One tally to be changed: who wants to change it too waits, and then sees what it has become. */
    Tally requireToChange(UUID id, AccessScope scope) {
        Tally tally = require(id, scope);
        getEntityManager().refresh(tally, LockModeType.PESSIMISTIC_WRITE);
        return tally;
    }

    /** Adds the only tally of its subject, post and day. */
    void add(Tally tally, String recordedBy) {
        Unique.insert("tally_subject_post_day", () -> persistAndFlush(tally), () -> twinOf(tally));
        remember(tally, null, recordedBy);
    }

    /** Keeps what a tally has just become. */
    void remember(Tally tally, @Nullable String reason, String recordedBy) {
        flush();
        keep(tally, reason, recordedBy);
    }

    /** The same of a tally whose change is written already. */
    void keep(Tally tally, @Nullable String reason, String recordedBy) {
        getEntityManager().persist(new TallyVersion(tally, reason, recordedBy));
    }

    private TallyExists twinOf(Tally tally) {
        Tally twin = find(
                        "subject = ?1 and post = ?2 and businessDate = ?3",
                        tally.subject(),
                        tally.post(),
                        tally.businessDate())
                .singleResult();
        return new TallyExists(twin.id(), twin.version());
    }

    /** Oldest first. */
    List<TallyVersion> history(UUID id) {
        return getEntityManager()
                .createQuery("from TallyVersion where tallyId = :id order by version", TallyVersion.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What was ever said in these tallies, by tally; one look-up for all. */
    Map<UUID, Set<TallyCounts>> said(Collection<UUID> ids) {
        Map<UUID, Set<TallyCounts>> said = new HashMap<>();
        if (!ids.isEmpty()) {
            getEntityManager()
                    .createQuery("from TallyVersion where tallyId in :ids", TallyVersion.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(version -> said.computeIfAbsent(version.tallyId(), none -> new HashSet<>())
                            .add(version.counts()));
        }
        return said;
    }

    /**
     * How to show some tallies as they were known at an instant, or as they are now where none is given.
     *
     * @param found known by then, all of them
     */
    Function<Tally, TallyView> viewAt(@Nullable Instant at, List<Tally> found) {
        if (at == null || found.isEmpty()) {
            return TallyView::of;
        }
        Map<UUID, TallyVersion> then = getEntityManager()
                .createQuery("""
                        from TallyVersion v
                        where v.tallyId in :ids and v.version = (
                            select max(o.version) from TallyVersion o
                            where o.tallyId = v.tallyId and o.recordedAt <= :at)""", TallyVersion.class)
                .setParameter("ids", found.stream().map(Tally::id).toList())
                .setParameter("at", at)
                .getResultStream()
                .collect(Collectors.toMap(TallyVersion::tallyId, version -> version));
        return tally -> TallyView.of(tally, Objects.requireNonNull(then.get(tally.id())));
    }

    /** What makes a tally the only one of its kind. */
    record Key(String subject, Post post, LocalDate businessDate) {
        static Key of(Tally tally) {
            return new Key(tally.subject(), tally.post(), tally.businessDate());
        }

        /** The series of days it belongs to. */
        String series() {
            return "tally " + subject + " " + post;
        }
    }

    /**
     * Those of these that are there, by key, in one look-up. Others that ask for tallies of the same subjects and posts
     * wait until this transaction is over: in the order of their locks, so that no two wait for each other.
     */
    Map<Key, Tally> inTurn(Collection<Key> keys) {
        getEntityManager()
                .createNativeQuery("""
                        select count(pg_advisory_xact_lock(key)) from (
                            select distinct hashtextextended(series, 0) as key
                            from unnest(cast(:series as text[])) as series order by key) keys""")
                .setParameter("series", texts(keys, Key::series))
                .getSingleResult();
        List<?> found = getEntityManager()
                .createNativeQuery("""
                        select t.* from tally t
                        join unnest(cast(:subjects as text[]), cast(:posts as text[]), cast(:days as date[]))
                                as wanted (subject, post, day)
                            on t.subject = wanted.subject and t.post = wanted.post and t.business_date = wanted.day""", Tally.class)
                .setParameter("subjects", texts(keys, Key::subject))
                .setParameter("posts", texts(keys, key -> key.post().name()))
                .setParameter("days", texts(keys, key -> key.businessDate().toString()))
                .getResultList();
        Map<Key, Tally> known = new HashMap<>();
        for (Object one : found) {
            if (one instanceof Tally tally) {
                known.put(Key.of(tally), tally);
            }
        }
        return known;
    }

    private static String[] texts(Collection<Key> keys, Function<Key, String> text) {
        return keys.stream().map(text).toArray(String[]::new);
    }
}
