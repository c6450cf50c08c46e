package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitesentinel.deploy.local.Service;
import org.sitesentinel.deploy.local.ServiceProcess;
import org.sitesentinel.deploy.local.scenario.Plan.PlannedReturnee;
import org.sitesentinel.deploy.local.scenario.Roster.Member;
import org.sitesentinel.platform.testing.Chromium;

/**
 * Spring 2022 has been played once, while services were killed; whatever happens afterwards, as of its last day the
 * figures are the source's.
 */
class GoldenFiguresIT {
    /** What may be a name, a number or a phone, wherever it begins. */
    private static final Pattern IDENTITIES =
            Pattern.compile("(?=([\\u4e00-\\u9fff]{3}))|(?=(\\d{17}[\\dX]))|(?=(1\\d{10}))");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static WholeSystem system;
    private static Log log;

    @BeforeAll
    static void playSpring2022WhileServicesAreKilled() throws Exception {
        system = new WholeSystem(directory);
        InterruptedScenario.play(system);
        log = new Log(system.stack.broker().bootstrapServers());
        awaitQuiet();
    }

    /** Until all that follows from the scenario by itself has followed: statuses, counts of tests, figures. */
    private static void awaitQuiet() {
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            long waiting = system.count(
                    Service.SCREENING,
                    "select (select count(*) from person_to_judge) + (select count(*) from test_to_tally)");
            for (Service service : Service.values()) {
                waiting += system.count(service, "select count(*) from outbox");
            }
            return waiting == 0;
        });
        awaitApplied();
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    static Stream<GoldenFigure> figures() {
        return GoldenFigure.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isTheSources(GoldenFigure figure) {
        JsonNode total =
                system.as("analyst", Service.REPORTING).get(figure.question()).get("total");

        assertThat(total.get("numerator").longValue()).isEqualTo(figure.numerator());
        assertThat(total.path("denominator").asLong(0))
                .isEqualTo(figure.denominator() == null ? 0 : figure.denominator());
        assertThat(total.get("value").decimalValue()).isEqualByComparingTo(figure.value());
    }

    /** As the source prints them, in the briefing that the scenario has published. */
    @ParameterizedTest
    @CsvSource({
        "testing-weekly, weeks, 1",
        "returnees, sites, 51",
        "returnees, workers, 约2077",
        "returnees, property, 约110",
        "documents-complete, complete, 2187",
        "risk-areas-none, days, 14",
        "risk-areas-none, risk, 0",
        "meetings, meetings, 4",
        "inspections, inspected, 240余",
        "inspections, deficient, 12",
        "inspections, interviewed, 12",
        "inspections, ordered, 12",
        "inspections, closed, 12",
        "vaccination, headcount, 约6974",
        "vaccination, primary, 6558",
        "vaccination, primaryRate, 94.03",
        "vaccination, booster, 5099",
        "vaccination, boosterRate, 73.11",
        "bureau-staff, staff, 92",
        "bureau-staff, booster, 88",
        "bureau-staff, rate, 95",
        "access-control, company, 47",
        "access-control, self, 3",
        "access-control, installed, 5",
        "access-control, installing, 1",
        "access-control, pilots, 3",
        "venue-codes, compounds, 383",
        "venue-codes, sites, 51",
        "supplies-weekly, weeks, 1",
        "supplies-weekly, met, 434",
        "arrivals-what-if, expected, 1500",
        "arrivals-what-if, primaryThen, 77.39",
        "arrivals-what-if, boosterThen, 60.17",
        "access-control-blocked, blocked, 9",
        "offices-uninspected, inspected, 0",
        "arrivals, expected, 1500",
        "supervision, sites, 51",
    })
    void theBriefingPrintsItAsTheSource(String paragraph, String figure, String printed) {
        JsonNode found = StreamSupport.stream(
                        briefing().at("/document/sections").spliterator(), false)
                .flatMap(section ->
                        StreamSupport.stream(section.get("paragraphs").spliterator(), false))
                .filter(one -> one.get("id").textValue().equals(paragraph))
                .findFirst()
                .orElseThrow();

        JsonNode shown = found.get("figures").get(figure);
        assertThat(shown.at("/printed/zh").textValue()).isEqualTo(printed);
        assertThat(found.at("/text/zh").textValue()).doesNotContain("{");
        JsonNode again = system.as("analyst", Service.REPORTING)
                .get(shown.get("href").textValue())
                .get("total");
        assertThat(again.get("numerator")).isEqualTo(shown.get("numerator"));
        assertThat(again.path("denominator")).isEqualTo(shown.path("denominator"));
    }

    private static JsonNode briefing() {
        Api analyst = system.as("analyst", Service.REPORTING);
        JsonNode published = analyst.get("/api/v1/briefings?status=PUBLISHED&district=" + Plan.DISTRICT)
                .at("/items/0/id");
        return analyst.get("/api/v1/briefings/" + published.textValue());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itsRowsCountUpToIt(GoldenFigure figure) {
        String question = figure.question().replace("?", "/rows?") + "&limit=1000";
        long numerator = 0;
        long denominator = 0;
        String next = question;
        while (next != null) {
            JsonNode page = system.as("analyst", Service.REPORTING).get(next);
            for (JsonNode row : page.get("items")) {
                numerator += row.get("numerator").longValue();
                denominator += row.path("denominator").asLong(0);
            }
            next = page.has("nextCursor")
                    ? question + "&cursor=" + page.get("nextCursor").textValue()
                    : null;
        }

        assertThat(numerator).isEqualTo(figure.numerator());
        assertThat(denominator).isEqualTo(figure.denominator() == null ? 0 : figure.denominator());
    }

    @Test
    void theDashboardShowsThem() {
        try (Chromium chromium = Chromium.startOrSkip()) {
            DashboardVisit visit = new DashboardVisit(
                    system.stack.service(Service.REPORTING).baseUrl(),
                    system.stack.tokens().token("analyst").sign(),
                    system.as("frontend", Service.SITE_REGISTRY),
                    chromium);
            visit.asksAgainAfterATokenThatIsNotValid();
            visit.signsIn();
            visit.readsAGoldenFigure();
            visit.narrowsToConstructionSites();
            visit.drillsDownToRows();
            visit.isAccessible();
            visit.switchesTheLanguage();
            visit.exportsWhatIsShown();
            visit.isReadableOnAPhone();
            visit.showsWhatIsNewByItself();
            visit.signsOut();
            visit.leavesNothingBehind();
        }
    }

    /** What the source does not count, so that every part of the dashboard has something to show. */
    @ParameterizedTest
    @CsvSource({
        "personnel.on-site, 1409",
        "testing.results, 4893",
        "testing.coverage, 1349",
        "quarantine.active, 3",
        "vehicles.closed-loop, 3",
        "resumption.approved, 5",
        "isolation-rooms.available, 67",
        "vaccination.booster-coverage-of-eligible, 1037",
    })
    void theScenarioAlsoGives(String metric, long numerator) {
        JsonNode total = system.as("analyst", Service.REPORTING)
                .get("/api/v1/metrics/" + metric + "?asOf=" + GoldenFigure.AS_OF)
                .get("total");

        assertThat(total.get("numerator").longValue()).isEqualTo(numerator);
    }

    @Test
    void theTestingCadenceIsAPolicyInForce() {
        JsonNode policy = system.as("bureau-admin", Service.SCREENING)
                .get("/api/v1/policies/in-force?disease=COVID_19&division=630104&on=" + GoldenFigure.AS_OF);

        assertThat(policy.get("testingIntervalDays").intValue()).isEqualTo(7);
    }

    @Test
    void inspectionsFollowTheChecklistAndCoverTheCompounds() {
        Api analyst = system.as("analyst", Service.REPORTING);
        String compounds = "?siteType=RESIDENTIAL_COMPOUND&asOf=" + GoldenFigure.AS_OF;

        JsonNode covered =
                analyst.get("/api/v1/metrics/inspections.coverage" + compounds).get("total");
        assertThat(covered.get("numerator").intValue()).isEqualTo(243);
        assertThat(covered.get("denominator").intValue()).isEqualTo(383);
        JsonNode items = analyst.get("/api/v1/metrics/inspections.deficient-items" + compounds + "&groupBy=item")
                .get("rows");
        assertThat(items)
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.get("value").intValue()).isEqualTo(12));
    }

    @Test
    void everyFigureIsTheSumOfItsFacts() {
        JsonNode reconciliation = system.reconciliation();

        assertThat(reconciliation.get("checked").intValue()).isPositive();
        assertThat(reconciliation.get("differences")).isEmpty();
    }

    @Test
    void nothingWasLostAndNothingCountsTwice() {
        assertThat(system.count(Service.SCREENING, "select count(*) from returnee"))
                .isEqualTo(2187);
    }

    @Test
    void playingItAgainChangesNothing() {
        Map<String, JsonNode> before = system.allFigures();
        int events = log.read().size();

        system.scenario().play();

        assertThat(log.read()).hasSize(events);
        assertThat(system.allFigures()).isEqualTo(before);
    }

    @Test
    void everyEventDeliveredTwiceAndInReverseChangesNothing() {
        Map<String, JsonNode> before = system.allFigures();
        List<ConsumerRecord<byte[], byte[]>> events = new ArrayList<>(log.read());
        Collections.reverse(events);

        log.write(events);
        log.write(events);
        awaitApplied();

        assertThat(system.allFigures()).isEqualTo(before);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    @Test
    void replayFromTheBeginningChangesNothing() {
        Map<String, JsonNode> before = system.allFigures();

        restartReporting("delete from consumer_offset");

        assertThat(system.allFigures()).isEqualTo(before);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    @Test
    void theLogAloneGivesTheSameFigures() {
        Map<String, JsonNode> before = system.allFigures();

        restartReporting("truncate consumer_offset, fact, contribution, roll_up");

        assertThat(system.allFigures()).isEqualTo(before);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    @Test
    void aRebuildThatIsKilledGoesOnAndGivesTheSameFigures() {
        Map<String, JsonNode> before = system.allFigures();
        JsonNode begun =
                system.as("bureau-admin", Service.REPORTING).create("/api/v1/projection/rebuild", "rebuild", Map.of());

        restartReporting("update rebuild set done = done");
        await().atMost(Duration.ofMinutes(2)).until(() -> system.as("analyst", Service.REPORTING)
                .get("/api/v1/projection/rebuild")
                .get("state")
                .textValue()
                .equals("DONE"));

        assertThat(system.count(Service.REPORTING, "select live from projection"))
                .isEqualTo(begun.get("generation").longValue());
        assertThat(system.allFigures()).isEqualTo(before);
        assertThat(system.reconciliation().get("differences")).isEmpty();
    }

    /** As a backup or a reader of topics or log files would see it; whoever is checked in at a gate included. */
    @Test
    void noDatabaseNoTopicAndNoLogFileTellsWhoAnybodyIs() {
        Plan plan = new Plan();
        List<Person> people = Stream.concat(
                        plan.returnees.stream().map(PlannedReturnee::person),
                        new Roster(plan).members.stream().map(Member::person))
                .toList();
        checkIn(people.subList(0, 20));
        String everything = Stream.of(Service.values())
                        .flatMap(service -> Stream.of(system.dump(service), system.logged(service)))
                        .collect(Collectors.joining("\n"))
                + log.text();
        assertThat(everything).contains("力盟商业写字楼", "site-registry.site", "CONSTRUCTION_WORKER");

        Set<String> identities = people.stream()
                .flatMap(person -> Stream.of(person.name(), person.documentNumber(), person.phone()))
                .collect(Collectors.toSet());
        assertThat(IDENTITIES
                        .matcher(everything)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                        .filter(found -> found != null && identities.contains(found)))
                .isEmpty();
    }

    private static void checkIn(List<Person> people) {
        Api registry = system.as("bureau-admin", Service.SITE_REGISTRY);
        String site = registry.get("/api/v1/sites?limit=1").at("/items/0/id").textValue();
        String building =
                registry.get("/api/v1/sites/" + site + "/buildings").at("/0/id").textValue();
        JsonNode codes = registry.get("/api/v1/buildings/" + building + "/venue-codes");
        JsonNode scan = registry.create(
                "/api/v1/check-ins",
                "gate",
                Map.of(
                        "venueCode",
                        codes.findValue("code").textValue(),
                        "direction",
                        "IN",
                        "people",
                        people.stream()
                                .map(person -> Map.of(
                                        "person",
                                        Map.of(
                                                "documentType",
                                                "RESIDENT_ID",
                                                "documentNumber",
                                                person.documentNumber()),
                                        "codeColour",
                                        "GREEN"))
                                .toList()));
        assertThat(scan.get("people")).hasSize(people.size());
        // The hour's count follows by itself some seconds later: not into another test.
        await().atMost(Duration.ofMinutes(1)).until(() -> log.size(Set.of("site-registry.check-in-tally")) > 0);
    }

    @Test
    void talliesAreTakenWhileTheBrokerIsAwayForAMinuteAndCountedAfterwards() {
        Tallies tallies = new Tallies(system, "630105");

        system.stack.broker().stop();
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> tallies.post() == 60);
        assertThat(system.count(Service.VACCINATION, "select count(*) from outbox"))
                .isEqualTo(60);
        system.stack.broker().start();

        tallies.awaitCounted();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void nothingButWhatIsOpenAnswersWithoutAToken(Service service) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        ServiceProcess process = system.stack.service(service);
        JsonNode api = new ObjectMapper()
                .readTree(http.send(
                                HttpRequest.newBuilder(process.baseUrl().resolve("/q/openapi?format=json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
        Set<String> answered = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                HttpRequest request = HttpRequest.newBuilder(
                                process.baseUrl().resolve(path.getKey().replaceAll("\\{\\w+}", "x")))
                        .header("Content-Type", bodyOf(operation.getValue()))
                        .method(operation.getKey().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 401) {
                    answered.add(operation.getKey() + " " + path.getKey());
                }
            }
        }

        assertThat(answered)
                .isEqualTo(service == Service.SITE_REGISTRY ? Set.of("get /api/v1/venue-codes/{code}") : Set.of());
    }

    /** The type that it takes; JSON where it takes no body. */
    private static String bodyOf(JsonNode operation) {
        Iterator<String> types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    @Test
    void theLogTellsOfAFailureUnderTheTraceThatTheCallerWasGiven() throws Exception {
        HttpRequest question = system.request("analyst", Service.VACCINATION, "/api/v1/tallies")
                .build();
        HttpResponse<String> answer;
        system.change(Service.VACCINATION, "alter table tally rename to away");
        try {
            answer = HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
        } finally {
            system.change(Service.VACCINATION, "alter table away rename to tally");
        }

        assertThat(answer.statusCode()).isEqualTo(500);
        String trace = new ObjectMapper().readTree(answer.body()).get("traceId").textValue();
        assertThat(system.stack.logFile(Service.VACCINATION.module()))
                .content()
                .contains("[" + trace + "] A request failed");
    }

    private static void restartReporting(String sql) {
        ServiceProcess reporting = system.stack.service(Service.REPORTING);
        reporting.kill();
        system.change(Service.REPORTING, sql);
        reporting.start();
        reporting.awaitReady();
        awaitApplied();
    }

    /** Until reporting's stored offsets have reached the end of every topic it reads. */
    private static void awaitApplied() {
        Set<String> topics = new HashSet<>();
        system.as("analyst", Service.REPORTING).get("/api/v1/metrics").forEach(metric -> metric.get("topics")
                .forEach(topic -> topics.add(topic.textValue())));
        long size = log.size(topics);
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        system.count(Service.REPORTING, "select coalesce(sum(next_offset), 0) from consumer_offset")
                                == size);
    }
}
