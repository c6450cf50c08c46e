package org.sitesentinel.deploy.local.scenario;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is to happen in the scenario, drawn once from a fixed seed, before anything does. */
final class Plan {
    static final String DISTRICT = "630104";

    private static final int CONSTRUCTION_SITES = 51;
    private static final int COMPOUNDS = 383;
    private static final int ROSTER = 6974;
    private static final int PRIMARY = 6558;
    private static final int BOOSTER = 5099;
    private static final int RETURNED_WORKERS = 2077;
    private static final int RETURNED_PROPERTY_STAFF = 110;
    private static final int EXPECTED = 1500;
    private static final int INSPECTED = 243;
    private static final int DEFICIENT = 12;
    private static final List<String> NAMED_OFFICES = List.of("力盟商业写字楼", "万达写字楼", "唐道写字楼", "万方城写字楼");
    private static final String[] QUARTERS = {"城西", "海湖", "西川", "虎台", "五四", "昆仑", "同仁", "文汇", "黄河", "西交"};
    private static final String[] ESTATES = {"花园", "佳苑", "雅居", "名邸", "家园", "新村", "华庭"};

    private final Random chance = new Random(20220331);
    final List<PlannedSite> constructionSites = new ArrayList<>();
    final List<PlannedSite> compounds = new ArrayList<>();
    final List<PlannedSite> offices = new ArrayList<>();
    /** Built before the day of the source, and closed. */
    final PlannedSite finished =
            new PlannedSite("construction_site-finished", "CONSTRUCTION_SITE", "", "西川竣工项目", List.of("1号楼"));

    final List<PlannedReturnee> returnees = new ArrayList<>();
    final List<PlannedInspection> inspections = new ArrayList<>();
    final List<PlannedTally> tallies;

    /** A site to register; key tells it apart in the scenario. */
    record PlannedSite(String key, String type, String managementKind, String name, List<String> buildings) {
        boolean isOffice() {
            return type.equals("OFFICE_BUILDING");
        }

        /** Of most people there. */
        String post() {
            return type.equals("CONSTRUCTION_SITE")
                    ? "CONSTRUCTION_WORKER"
                    : isOffice() ? "OFFICE_STAFF" : "PROPERTY_STAFF";
        }
    }

    record PlannedReturnee(
            int number, PlannedSite site, Person person, String home, OffsetDateTime arrivedAt, int hoursSinceSample) {}

    record PlannedInspection(PlannedSite site, LocalDate day, boolean deficient) {}

    /** Counts of one site's people. */
    record PlannedTally(PlannedSite site, int headcount, int primary, int booster, int contraindicated, int refused) {}

    /** People a site expects in a week. */
    record PlannedArrivals(PlannedSite site, LocalDate weekStart, int expected) {}

    Plan() {
        planSites();
        planReturnees();
        planInspections();
        tallies = planTallies();
    }

    private void planSites() {
        for (int i = 0; i < CONSTRUCTION_SITES; i++) {
            constructionSites.add(site("CONSTRUCTION_SITE", "", i, QUARTERS[i % 10] + "建设项目" + (i + 1) + "标段", 3));
        }
        for (int i = 0; i < COMPOUNDS; i++) {
            String name = QUARTERS[i % 10] + ESTATES[i % 7] + (i + 1) + "号小区";
            compounds.add(site("RESIDENTIAL_COMPOUND", "PROPERTY_COMPANY", i, name, 3));
        }
        for (int i = 0; i < 50; i++) {
            String name = i < NAMED_OFFICES.size() ? NAMED_OFFICES.get(i) : QUARTERS[i % 10] + "写字楼" + (i + 1);
            offices.add(site("OFFICE_BUILDING", i < 47 ? "PROPERTY_COMPANY" : "SELF_MANAGED", i, name, 1));
        }
    }

    private PlannedSite site(String type, String managementKind, int number, String name, int mostBuildings) {
        int buildings = 1 + chance.nextInt(mostBuildings);
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= buildings; i++) {
            names.add(i + "号楼");
        }
        return new PlannedSite(type.toLowerCase(Locale.ROOT) + "-" + number, type, managementKind, name, names);
    }

    private void planReturnees() {
        for (int i = 0; i < RETURNED_WORKERS + RETURNED_PROPERTY_STAFF; i++) {
            List<PlannedSite> sites = i < RETURNED_WORKERS ? constructionSites : compounds;
            OffsetDateTime arrivedAt = OffsetDateTime.of(2022, 3, 5, 8, 0, 0, 0, ZoneOffset.ofHours(8))
                    .plusDays(chance.nextInt(26))
                    .plusMinutes(chance.nextInt(600));
            Person person = Person.of(i, chance);
            returnees.add(new PlannedReturnee(
                    i,
                    sites.get(chance.nextInt(sites.size())),
                    person,
                    person.documentNumber().substring(0, 6),
                    arrivedAt,
                    4 + chance.nextInt(40)));
        }
    }

    private void planInspections() {
        List<PlannedSite> drawn = new ArrayList<>(compounds);
        Collections.shuffle(drawn, chance);
        for (int i = 0; i < INSPECTED; i++) {
            // The deficient ones early enough that their cases close within the month.
            LocalDate day = LocalDate.of(2022, 3, 1).plusDays(i < DEFICIENT ? i : chance.nextInt(30));
            inspections.add(new PlannedInspection(drawn.get(i), day, i < DEFICIENT));
        }
    }

    List<PlannedSite> sites() {
        List<PlannedSite> all = new ArrayList<>(constructionSites);
        all.addAll(compounds);
        all.addAll(offices);
        return all;
    }

    /** Deals the roster out to sites person by person, so that the sums are right whatever the mix. */
    private List<PlannedTally> planTallies() {
        List<PlannedSite> sites = new ArrayList<>(constructionSites);
        sites.addAll(compounds);
        List<Integer> people = new ArrayList<>();
        for (int person = 0; person < ROSTER; person++) {
            people.add(person);
        }
        Collections.shuffle(people, chance);
        int[] headcount = new int[sites.size()];
        int[] primary = new int[sites.size()];
        int[] booster = new int[sites.size()];
        for (int person = 0; person < ROSTER; person++) {
            // Everybody's rank in the shuffled roster decides the doses; each site has somebody.
            int site = person < sites.size() ? person : unevenly(sites.size());
            headcount[site]++;
            primary[site] += people.get(person) < PRIMARY ? 1 : 0;
            booster[site] += people.get(person) < BOOSTER ? 1 : 0;
        }
        List<PlannedTally> dealt = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            int without = headcount[i] - booster[i];
            int contraindicated = without / 4;
            dealt.add(new PlannedTally(
                    sites.get(i),
                    headcount[i],
                    primary[i],
                    booster[i],
                    contraindicated,
                    (without - contraindicated) / 3));
        }
        return dealt;
    }

    /** Construction sites come first and are drawn more often. */
    private int unevenly(int sites) {
        double draw = chance.nextDouble();
        return (int) (draw * draw * sites);
    }

    /** The first two weeks of April, shared out over the construction sites. */
    List<PlannedArrivals> arrivals() {
        List<PlannedArrivals> arrivals = new ArrayList<>();
        int weeks = 2;
        int shares = CONSTRUCTION_SITES * weeks;
        for (int i = 0; i < shares; i++) {
            int expected = EXPECTED * (i + 1) / shares - EXPECTED * i / shares;
            arrivals.add(new PlannedArrivals(
                    constructionSites.get(i % CONSTRUCTION_SITES),
                    LocalDate.of(2022, 4, 4).plusWeeks(i / CONSTRUCTION_SITES),
                    expected));
        }
        return arrivals;
    }
}
