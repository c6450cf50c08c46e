package org.sitesentinel.deploy.local.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sitesentinel.deploy.local.Service;

/** What the units of a district that the scenario leaves alone tell of their people, and what reporting makes of it. */
final class Tallies {
    private static final String DAY = "2022-06-30";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WholeSystem system;
    private final String district;
    private int posted;
    private int people;

    Tallies(WholeSystem system, String district) {
        this.system = system;
        this.district = district;
    }

    /** Posts that of one more unit, which has one more person than the last; returns how many have been posted. */
    int post() {
        int headcount = 10 + posted;
        system.as("bureau-admin", Service.VACCINATION)
                .create(
                        "/api/v1/tallies",
                        district + "/" + posted,
                        Map.of(
                                "unit", Map.of("code", unit(posted), "district", district),
                                "businessDate", DAY,
                                "counts", Map.of("headcount", headcount, "primaryComplete", 5, "booster", 1)));
        people += headcount;
        return ++posted;
    }

    /** Hands in those of so many units, of one person each. */
    void importMany(int units) {
        List<Map<String, Object>> rows = IntStream.range(0, units)
                .mapToObj(number -> Map.<String, Object>of(
                        "unit",
                        unit(number),
                        "district",
                        district,
                        "businessDate",
                        DAY,
                        "headcount",
                        1,
                        "primaryComplete",
                        1,
                        "booster",
                        0))
                .toList();
        system.as("bureau-admin", Service.VACCINATION).importRows("/api/v1/tally-imports", district, rows);
        people += units;
    }

    private String unit(int number) {
        return district + "-" + number;
    }

    /** Until everybody told of is in the figure. */
    void awaitCounted() {
        await().atMost(Duration.ofMinutes(2)).until(() -> headcount() == people);
    }

    /** The figure, asked for once: a question that is not answered is a failure here, and not asked again. */
    int headcount() {
        try {
            String question = "/api/v1/metrics/vaccination.headcount?asOf=" + DAY + "&district=" + district;
            HttpResponse<String> answer = HTTP.send(
                    system.request("analyst", Service.REPORTING, question).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.body()).at("/total/value").intValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
