package org.sitesentinel.reporting.briefing.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.contracts.vaccination.TallyState;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.reporting.Told;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.template.Template;
import org.sitesentinel.reporting.query.MetricQueries;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class OneSnapshotTest {
    private static final String DISTRICT = "159101";

    @Inject
    ComposeBriefing compose;

    @Inject
    MetricQueries queries;

    @Test
    void whatIsAppliedBetweenTwoFiguresShowsInNeither() throws IOException {
        SiteRef site = Told.site(SiteType.CONSTRUCTION_SITE, DISTRICT);
        tell(site, 1, 100, 90, 50);
        AtomicBoolean told = new AtomicBoolean();

        BriefingDocument draft = compose.fromOneSnapshot(shipped(), DISTRICT, Told.DAY, question -> {
            var figure = queries.answer(question).total();
            if (question.metric().id().equals("vaccination.primary-coverage") && told.compareAndSet(false, true)) {
                tell(site, 2, 200, 190, 150);
            }
            return figure;
        });

        assertThat(told).isTrue();
        holds(draft, 100, 90, 50);
        assertThat(draft.knownAt()).isEqualTo(Instant.EPOCH.plusSeconds(1));
        holds(compose.compose(shipped(), DISTRICT, Told.DAY), 200, 190, 150);
    }

    private static void holds(BriefingDocument document, long headcount, long primary, long booster) {
        Map<String, PrintedFigure> figures = document.sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> "vaccination".equals(paragraph.id()))
                .findFirst()
                .orElseThrow()
                .figures();
        assertThat(figures.get("headcount"))
                .extracting(PrintedFigure::numerator)
                .isEqualTo(headcount);
        assertThat(figures.get("primaryRate"))
                .extracting(PrintedFigure::numerator, PrintedFigure::denominator)
                .containsExactly(primary, headcount);
        assertThat(figures.get("boosterRate"))
                .extracting(PrintedFigure::numerator, PrintedFigure::denominator)
                .containsExactly(booster, headcount);
    }

    private static void tell(SiteRef site, long version, int headcount, int primary, int booster) {
        TestLog.publish(
                TallyState.RECORDED, Told.tally(site, "tally-" + site.id(), version, headcount, primary, booster));
        TestLog.awaitApplied(TallyState.TOPIC);
    }

    private static Template shipped() throws IOException {
        try (InputStream shipped =
                Objects.requireNonNull(OneSnapshotTest.class.getResourceAsStream("/briefing/housing-bureau.json"))) {
            return new ObjectMapper().readValue(shipped, Template.class);
        }
    }
}
