package org.sitesentinel.siteregistry.allowlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sitesentinel.contracts.site.SiteStatus;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.siteregistry.allowlist.AllowList.Person;
import org.sitesentinel.siteregistry.allowlist.AllowList.Rules;
import org.sitesentinel.siteregistry.gate.GateConfig;
import org.sitesentinel.siteregistry.gate.SiteRules;
import org.sitesentinel.siteregistry.site.Site;
import org.sitesentinel.siteregistry.site.SiteClosed;
import org.sitesentinel.siteregistry.site.Sites;

/** Issues the list of a site: the same one until what it says has changed, or it is due to be renewed. */
@ApplicationScoped
class IssueAllowList {
    private final Sites sites;
    private final Roster roster;
    private final AllowLists lists;
    private final OfflinePasses passes;
    private final ObjectMapper json;
    private final GateConfig gate;
    private final AllowListConfig config;
    private final AccessScope scope;
    private final Clock clock;

    IssueAllowList(
            Sites sites,
            Roster roster,
            AllowLists lists,
            OfflinePasses passes,
            ObjectMapper json,
            GateConfig gate,
            AllowListConfig config,
            AccessScope scope,
            Clock clock) {
        this.sites = sites;
        this.roster = roster;
        this.lists = lists;
        this.passes = passes;
        this.json = json;
        this.gate = gate;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /** Somebody, still by reference: what their tags will say. */
    private record Entry(String ref, Person person) {}

    /** All that makes a list another one. */
    private record Content(Rules rules, LocalDate day, boolean untilMidnight, long turn, List<Entry> people) {}

    @Transactional
    AllowList issue(UUID siteId) {
        Site site = sites.require(siteId, scope);
        if (site.status() == SiteStatus.CLOSED) {
            throw new SiteClosed().exception();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<LocalDate, SiteRules> rules = roster.rules(site.id(), today);
        SiteRules ruling = Objects.requireNonNull(rules.get(today));
        // Nobody decides by yesterday's rules.
        boolean untilMidnight = !ruling.equals(rules.get(today.plusDays(1)));
        Instant latest = now.plus(config.validFor());
        List<Entry> people = people(site.id(), ruling, today, now, latest);
        long turn = now.getEpochSecond() / Math.max(1, config.renewedAfter().toSeconds());
        Content content = new Content(Rules.of(ruling, gate.feverFrom()), today, untilMidnight, turn, people);
        AllowLists.Issued issued = lists.issue(
                site.id(),
                digest(content),
                content.rules().policyId(),
                people.size(),
                now,
                untilMidnight ? earlier(latest, midnight(today)) : latest);
        return list(site.id(), content, issued);
    }

    private Instant midnight(LocalDate today) {
        return today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Entry> people(UUID site, SiteRules rules, LocalDate today, Instant now, Instant latest) {
        return roster.people(site, today.minusDays(config.peopleOfDays() - 1L), today, now, latest).stream()
                .map(one -> new Entry(one.ref(), one.person(rules, today, now)))
                .toList();
    }

    private AllowList list(UUID site, Content content, AllowLists.Issued issued) {
        byte[] salt = Base64.getUrlDecoder().decode(issued.salt());
        List<Person> people = new ArrayList<>();
        for (Entry entry : content.people()) {
            for (String pass : passes.goodOn(content.day(), site, entry.ref())) {
                people.add(entry.person().tagged(OfflinePasses.tag(salt, pass)));
            }
        }
        people.sort(Comparator.comparing(Person::tag));
        return new AllowList(
                issued.id(),
                site,
                issued.issuedAt(),
                issued.validUntil(),
                content.rules(),
                new AllowList.Tags(OfflinePasses.ALGORITHM, OfflinePasses.TAG_BYTES, issued.salt()),
                people);
    }

    private String digest(Content content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content)));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
