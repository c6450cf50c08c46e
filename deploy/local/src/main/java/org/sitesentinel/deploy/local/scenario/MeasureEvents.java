package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.sitesentinel.deploy.local.Service;

/** What screening is told of people in quarantine and of vehicles in the closed loop. */
final class MeasureEvents {
    /** Of whom nobody else in the plan bears the number. */
    private static final int FIRST_NUMBER = 9000;

    private static final int DAYS = 14;
    private static final List<String> STARTED =
            List.of("2022-03-05", "2022-03-07", "2022-03-20", "2022-03-22", "2022-03-26");
    private static final List<String> KINDS = List.of("CENTRAL", "HOME", "CENTRAL", "HOME", "OBSERVATION");
    private static final int VEHICLES = 8;

    private final Random chance = new Random(20220403);
    private final Plan plan;
    private final SiteIds ids;
    private final Api screening;

    MeasureEvents(Plan plan, SiteIds ids, BiFunction<Service, String, Api> users) {
        this.plan = plan;
        this.ids = ids;
        screening = users.apply(Service.SCREENING, "bureau-admin");
    }

    List<Runnable> all() {
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < STARTED.size(); i++) {
            int number = i;
            Person person = Person.of(FIRST_NUMBER + i, chance);
            steps.add(() -> quarantine(number, person, LocalDate.parse(STARTED.get(number))));
        }
        for (int i = 0; i < VEHICLES; i++) {
            int number = i;
            Person driver = Person.of(FIRST_NUMBER + STARTED.size() + i, chance);
            steps.add(() -> receive(number, driver));
        }
        return steps;
    }

    /** Whose days are served by the day of the source goes. */
    private void quarantine(int number, Person person, LocalDate from) {
        JsonNode order = screening.create(
                "/api/v1/quarantine-orders",
                "quarantine/" + number,
                Map.of(
                        "siteId", ids.of(plan.constructionSites.get(number)),
                        "kind", KINDS.get(number),
                        "person", person.json(),
                        "location", "演示隔离点",
                        "days", DAYS,
                        "testDays", List.of(1, 7, DAYS),
                        "startsOn", from.toString(),
                        "issuedOn", from.toString()));
        order = follow(order, "start", number, Map.of("startedOn", from.toString()));
        LocalDate asOf = LocalDate.parse(GoldenFigure.AS_OF);
        for (int day : List.of(1, 7, DAYS)) {
            LocalDate tested = from.plusDays(day - 1L);
            if (!tested.isAfter(asOf)) {
                order = follow(order, "tests", number, Map.of("sampledOn", tested.toString(), "result", "NEGATIVE"));
            }
        }
        if (!from.plusDays(DAYS).isAfter(asOf)) {
            follow(
                    order,
                    "release",
                    number,
                    Map.of("releasedOn", from.plusDays(DAYS).toString()));
        }
    }

    private JsonNode follow(JsonNode order, String step, int number, Map<String, ?> body) {
        long version = order.get("version").longValue();
        return screening.step(
                "/api/v1/quarantine-orders/" + order.get("id").textValue() + "/" + step,
                "quarantine/" + number + "/" + version,
                version,
                body);
    }

    /** Every other one from an area of risk, led, unloaded without contact and disinfected; the last is still there. */
    private void receive(int number, Person driver) {
        OffsetDateTime arrived =
                OffsetDateTime.parse("2022-03-17T09:00:00+08:00").plusDays(2L * number);
        boolean risky = number % 2 == 1;
        JsonNode visit = screening.create(
                "/api/v1/vehicle-entries",
                "vehicle/" + number,
                Map.of(
                        "siteId",
                        ids.of(plan.constructionSites.get(number)),
                        "plate",
                        (risky ? "吉B" : "青A") + (12345 + 1111 * number),
                        "driver",
                        driver.json(),
                        "origin",
                        risky
                                ? Map.of("division", "220202", "divisionName", "吉林市昌邑区")
                                : Map.of("division", "630121", "divisionName", "大通县"),
                        "load",
                        number % 3 == 0 ? "钢筋" : "水泥",
                        "arrivedAt",
                        arrived.toString(),
                        "escorted",
                        risky));
        visit = follow(
                visit,
                "unloading",
                Map.of("contactFree", true, "unloadedAt", arrived.plusHours(1).toString()));
        if (number < VEHICLES - 1) {
            if (risky) {
                visit = follow(
                        visit,
                        "disinfection",
                        Map.of(
                                "disinfectant",
                                "含氯消毒液",
                                "disinfectedAt",
                                arrived.plusHours(2).toString()));
            }
            follow(visit, "departure", Map.of("departedAt", arrived.plusHours(3).toString()));
        }
    }

    private JsonNode follow(JsonNode visit, String step, Map<String, ?> body) {
        String id = visit.get("id").textValue();
        return screening.step(
                "/api/v1/vehicle-entries/" + id + "/" + step,
                "vehicle/" + id + "/" + step,
                visit.get("version").longValue(),
                body);
    }
}
