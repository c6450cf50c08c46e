package org.sitesentinel.reporting.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the documents say of metrics is what the registry says. With {@code -Dmetrics.write} they are written anew. */
class MetricDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/metrics.md");

    @Test
    void theDocumentIsTheRegistry() throws IOException {
        String wanted = document();
        if (System.getProperty("metrics.write") != null) {
            Files.writeString(DOCUMENT, wanted);
        }
        assertThat(DOCUMENT).content().isEqualTo(wanted);
    }

    private static String document() {
        return """
                # Metrics 指标

                Written from the registry (`Metrics` of reporting-service): change it there, then
                `mvn test -pl reporting-service -am -Dtest=MetricDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dmetrics.write`.
                The same is answered by `GET /api/v1/metrics`.

                A *state* is what holds at the end of a day; in a period, at its end. A *count* is what happened in a period; asked
                for a day, everything up to it.

                """
                + new Metrics().all().stream().map(MetricDocumentTest::chapter).collect(Collectors.joining("\n"));
    }

    private static String chapter(Metric metric) {
        return """
                ## %s
                **%s** · %s

                %s
                %s

                %s, %s%s%s · by %s · from %s
                """.formatted(
                        metric.id(),
                        metric.name().zh(),
                        metric.name().en(),
                        metric.definition().zh() + "  ",
                        metric.definition().en(),
                        metric.periodKind() == PeriodKind.STATE ? "State" : "Count",
                        metric.unit().name().toLowerCase(Locale.ROOT),
                        metric.isDistinct() ? ", each subject once" : "",
                        metric.ofPeople() ? ", of people" : "",
                        metric.dimensions().stream()
                                .sorted()
                                .map(one -> "`" + one.label() + "`")
                                .collect(Collectors.joining(", ")),
                        metric.topics().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", ")));
    }
}
