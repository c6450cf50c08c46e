package org.sitesentinel.vaccination.derived;

import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newPerson;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.runtime.events.EventHandler;

/**
 * People on rosters, as events tell of them; their doses and reasons, as senders do. Of the vaccines here one dose is a
 * course, and six months later a booster can be given.
 */
@ApplicationScoped
public class DerivedFixture {
    private final EventHandler<PersonnelState> roster;

    DerivedFixture(EventHandler<PersonnelState> roster) {
        this.roster = roster;
    }

    /** A site that nobody has told of but its people. */
    public static SiteRef siteIn(String district) {
        return siteIn(district, SiteType.CONSTRUCTION_SITE);
    }

    public static SiteRef siteIn(String district, SiteType type) {
        return new SiteRef(UUID.randomUUID().toString(), type, district, null);
    }

    /** Somebody at a site; answers the reference. */
    public String member(SiteRef site, Post post, String joined, @Nullable String left) {
        String person = newPerson();
        member(person, site, post, joined, left);
        return person;
    }

    public void member(String person, SiteRef site, Post post, String joined, @Nullable String left) {
        told(List.of(span(
                UUID.randomUUID().toString(),
                1,
                person,
                site,
                post,
                LocalDate.parse(joined),
                left == null ? null : LocalDate.parse(left))));
    }

    /** A span that counts from its first day on. */
    static PersonnelState span(
            String id,
            long version,
            String person,
            SiteRef site,
            Post post,
            LocalDate joined,
            @Nullable LocalDate left) {
        return new PersonnelState(id, version, joined, Instant.now(), person, site, post, joined, left, joined);
    }

    /** What one poll brings. */
    void told(List<PersonnelState> spans) {
        QuarkusTransaction.requiringNew().run(() -> roster.apply(spans));
    }

    /** Doses of somebody, one a day. */
    public static void vaccinated(String person, String... days) {
        String[] rows = Arrays.stream(days)
                .map(day -> dose(newReference(), person, "CONVIDECIA", day))
                .toArray(String[]::new);
        submit(rows).then().body("created", Matchers.equalTo(days.length));
    }

    /** A reason from a day on, until a last one where it is not null. */
    static void reason(String person, String reason, String from, @Nullable String until) {
        Caller.as("bureau-admin")
                .body("{\"personRef\": \"%s\", \"reason\": \"%s\", \"from\": \"%s\"%s}"
                        .formatted(person, reason, from, until == null ? "" : ", \"until\": \"" + until + "\""))
                .post("/api/v1/vaccination-reasons")
                .then()
                .statusCode(201);
    }
}
