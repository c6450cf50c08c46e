package org.sitesentinel.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.reporting.alert.AlertFixture.ALERTS;
import static org.sitesentinel.reporting.alert.AlertFixture.RULES;
import static org.sitesentinel.reporting.alert.AlertFixture.changing;
import static org.sitesentinel.reporting.alert.AlertFixture.entered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.CheckInTallyState;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;
import org.sitesentinel.reporting.webhook.WebhookFixture;
import org.sitesentinel.reporting.webhook.WebhookReceiver;
import org.sitesentinel.runtime.events.EventHandler;

/**
 * Any figures, evaluations (twice, and several at once) and changes of a rule, one after the other: at every step there
 * are the alerts that somebody says there are who reads the figures by eye, and each subscriber is told of each once.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@WithTestResource(WebhookReceiver.class)
class AlertSequencesTest {
    private static final int STEPS = 20;
    private static final List<SiteType> GROUPS = List.of(SiteType.CONSTRUCTION_SITE, SiteType.OFFICE_BUILDING);

    @Inject
    EventHandler<CheckInTallyState> checkIns;

    /** What a rule says. */
    private record Terms(boolean above, int value, int clearAt, boolean enabled, String severity) {
        static Terms any(Random random, boolean enabled) {
            boolean above = random.nextBoolean();
            int value = 2 + random.nextInt(3);
            int gap = random.nextInt(2);
            return new Terms(above, value, above ? value - gap : value + gap, enabled, "WARNING");
        }

        boolean asks(Terms other) {
            return above == other.above && value == other.value && clearAt == other.clearAt;
        }

        /** One below the bar is a group only if there is anything. */
        boolean begins(int figure) {
            return above ? figure > value : figure > 0 && figure < value;
        }

        boolean goesOn(int figure) {
            return above ? figure > clearAt : figure < clearAt;
        }

        String body(String district) {
            return """
                    {"name": {"zh": "登记", "en": "Check-ins"}, "metric": "check-ins.total", "groupBy": ["siteType"],
                     "condition": {"type": "THRESHOLD", "direction": "%s", "value": %d, "clearAt": %d, "periodDays": 1},
                     "district": "%s", "severity": "%s", "enabled": %s}""".formatted(above ? "ABOVE" : "BELOW", value, clearAt, district, severity, enabled);
        }
    }

    /** What somebody says who looks at the figures each time the rule is evaluated. */
    private static final class Oracle {
        private final int[] figures = new int[GROUPS.size()];
        private final List<String> ended = new ArrayList<>();
        private final boolean[] open = new boolean[GROUPS.size()];
        private int raised;

        void evaluate(Terms terms) {
            for (int group = 0; group < open.length; group++) {
                if (open[group] && !terms.goesOn(figures[group])) {
                    end(group, "CONDITION_ENDED");
                } else if (!open[group] && terms.begins(figures[group])) {
                    open[group] = true;
                    raised++;
                }
            }
        }

        void change(Terms from, Terms to) {
            for (int group = 0; group < open.length; group++) {
                if (open[group] && !(to.enabled() && from.asks(to))) {
                    end(group, to.enabled() ? "RULE_CHANGED" : "RULE_DISABLED");
                }
            }
        }

        private void end(int group, String because) {
            open[group] = false;
            ended.add(GROUPS.get(group) + " " + because);
        }

        List<String> openGroups() {
            return GROUPS.stream()
                    .filter(one -> open[GROUPS.indexOf(one)])
                    .map(SiteType::name)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void alertsAreAtEveryStepWhatTheFiguresSay(long seed) throws ExecutionException, InterruptedException {
        Random random = new Random(seed);
        String district = "63116" + seed;
        List<SiteRef> sites =
                GROUPS.stream().map(type -> Told.site(type, district)).toList();
        List<String> subscribers = List.of(
                WebhookFixture.subscribed("/sequences-1", district),
                WebhookFixture.subscribed("/sequences-2", district));
        String elsewhere = WebhookFixture.subscribed("/sequences-3", "63117" + seed);
        Terms terms = Terms.any(random, true);
        String rule = entered(terms.body(district));
        Oracle oracle = new Oracle();
        // From now on it has not rested: the schedule leaves it alone.
        assertThat(evaluate(rule)).isEqualTo(200);

        for (int step = 1; step <= STEPS; step++) {
            int group = random.nextInt(GROUPS.size());
            oracle.figures[group] = random.nextInt(7);
            tell(sites.get(group), oracle.figures[group], step);
            if (random.nextInt(5) == 0) {
                Terms before = terms;
                terms = changed(random, before);
                change(rule, terms, district);
                oracle.change(before, terms);
            }
            if (random.nextInt(4) == 0) {
                acknowledgeOne(rule);
            }
            int expected = terms.enabled() ? 200 : 409;
            assertThat(Parallel.call(1 + random.nextInt(3), () -> evaluate(rule)))
                    .containsOnly(expected);
            if (terms.enabled()) {
                oracle.evaluate(terms);
                assertThat(evaluate(rule)).isEqualTo(200);
            }
            check(rule, oracle, "seed " + seed + ", step " + step + ", " + terms);
        }

        for (String subscriber : subscribers) {
            assertThat(told(subscriber, "ALERT_RAISED")).isEqualTo(oracle.raised);
            assertThat(told(subscriber, "ALERT_CLEARED")).isEqualTo(oracle.ended.size());
        }
        assertThat(told(elsewhere, "ALERT_RAISED")).isZero();
        assertThat(oracle.ended).as("seed %d ends alerts", seed).isNotEmpty();
    }

    /** Something else is watched, nothing is, or it is only graver. */
    private static Terms changed(Random random, Terms before) {
        return switch (random.nextInt(3)) {
            case 0 -> Terms.any(random, true);
            case 1 -> new Terms(before.above(), before.value(), before.clearAt(), !before.enabled(), before.severity());
            default -> new Terms(before.above(), before.value(), before.clearAt(), before.enabled(), "CRITICAL");
        };
    }

    private static void change(String rule, Terms terms, String district) {
        int version = Caller.as("analyst").get(RULES + "/" + rule).path("version");
        changing(version)
                .body(terms.body(district))
                .put(RULES + "/" + rule)
                .then()
                .statusCode(200);
    }

    private static int evaluate(String rule) {
        return Caller.as("bureau-admin")
                .post(RULES + "/" + rule + "/evaluations")
                .statusCode();
    }

    private static void acknowledgeOne(String rule) {
        alerts(rule).stream()
                .filter(one -> one.status().equals("RAISED"))
                .findFirst()
                .ifPresent(raised -> changing(raised.version())
                        .body("{}")
                        .post(ALERTS + "/" + raised.id() + "/acknowledgement")
                        .then()
                        .statusCode(200));
    }

    private static void check(String rule, Oracle oracle, String step) {
        List<Seen> all = alerts(rule);
        assertThat(all)
                .as(step)
                .filteredOn(one -> !one.status().equals("CLEARED"))
                .extracting(Seen::group)
                .containsExactlyInAnyOrderElementsOf(oracle.openGroups());
        assertThat(all)
                .as(step)
                .filteredOn(one -> one.status().equals("CLEARED"))
                .extracting(one -> one.group() + " " + one.because())
                .containsExactlyInAnyOrderElementsOf(oracle.ended);
    }

    /** An alert as the API shows it. */
    private record Seen(String id, int version, String group, String status, String because) {
        static Seen of(Map<String, ?> alert) {
            Map<?, ?> group = (Map<?, ?>) Objects.requireNonNull(alert.get("dimensions"));
            return new Seen(
                    String.valueOf(alert.get("id")),
                    Integer.parseInt(String.valueOf(alert.get("version"))),
                    String.valueOf(group.get("siteType")),
                    String.valueOf(alert.get("status")),
                    String.valueOf(alert.get("clearedBecause")));
        }
    }

    private static List<Seen> alerts(String rule) {
        List<Map<String, ?>> items = Caller.as("analyst")
                .queryParam("ruleId", rule)
                .queryParam("limit", 1000)
                .get(ALERTS)
                .jsonPath()
                .getList("items");
        return items.stream().map(Seen::of).toList();
    }

    /** How many alerts one was told of; twice of none. */
    private static long told(String subscriber, String event) {
        String of = " from webhook_delivery where subscription_id = '" + subscriber + "' and event = '" + event + "'";
        long all = TestLog.count("select count(*)" + of);
        assertThat(TestLog.count("select count(distinct cast(body as jsonb) #>> '{data,id}')" + of))
                .isEqualTo(all);
        return all;
    }

    private void tell(SiteRef site, int people, int version) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        CheckInTallyState.Counts nobody = new CheckInTallyState.Counts(0, 0, 0);
        CheckInTallyState tally = new CheckInTallyState(
                site.id() + ":" + today,
                version,
                today,
                Instant.EPOCH,
                site,
                8,
                new CheckInTallyState.Counts(people, 0, 0),
                nobody);
        QuarkusTransaction.requiringNew().run(() -> checkIns.apply(List.of(tally)));
    }
}
