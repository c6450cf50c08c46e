package org.sitesentinel.reporting.briefing.document;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Paragraph;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.briefing.template.Template;
import org.sitesentinel.reporting.metric.Dimension;
import org.sitesentinel.reporting.metric.Metrics;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQuestion;

/** The template that ships with the service prints the figures of spring 2022 as the source document prints them. */
class GoldenBriefingTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Instant KNOWN_AT = Instant.parse("2022-04-01T01:30:00.25Z");

    /** By metric, and what narrows it besides the district. */
    private static final Map<String, long[]> SPRING_2022 = Map.ofEntries(
            entry("testing.interval", new long[] {7, 1}),
            entry("returnees.look-back", new long[] {14, 1}),
            entry("supplies.required-days", new long[] {3038, 434}),
            entry("vaccination.reported-in-time SITE_PERSONNEL", new long[] {434, 434}),
            entry("sites.registered CONSTRUCTION_SITE", new long[] {51, 0}),
            entry("sites.registered RESIDENTIAL_COMPOUND", new long[] {383, 0}),
            entry("sites.registered OFFICE_BUILDING", new long[] {50, 0}),
            entry("sites.registered OFFICE_BUILDING PROPERTY_COMPANY", new long[] {47, 0}),
            entry("sites.registered OFFICE_BUILDING SELF_MANAGED", new long[] {3, 0}),
            entry("returnees.arrived", new long[] {2187, 0}),
            entry("returnees.arrived CONSTRUCTION_SITE", new long[] {2077, 0}),
            entry("returnees.arrived RESIDENTIAL_COMPOUND", new long[] {110, 0}),
            entry("returnees.documents-complete", new long[] {2187, 2187}),
            entry("returnees.from-risk-areas", new long[] {0, 0}),
            entry("arrivals.expected", new long[] {1500, 0}),
            entry("vaccination.headcount SITE_PERSONNEL", new long[] {6974, 0}),
            entry("vaccination.primary-coverage SITE_PERSONNEL", new long[] {6558, 6974}),
            entry("vaccination.booster-coverage SITE_PERSONNEL", new long[] {5099, 6974}),
            entry("vaccination.headcount BUREAU_STAFF", new long[] {92, 0}),
            entry("vaccination.booster-coverage BUREAU_STAFF", new long[] {88, 92}),
            entry("activities.held MEETING", new long[] {4, 0}),
            entry("inspections.sites-inspected RESIDENTIAL_COMPOUND", new long[] {243, 0}),
            entry("inspections.deficient-sites RESIDENTIAL_COMPOUND", new long[] {12, 0}),
            entry("cases.interviewed", new long[] {12, 0}),
            entry("cases.ordered", new long[] {12, 0}),
            entry("cases.closed", new long[] {12, 0}),
            entry("access-control.installed", new long[] {5, 0}),
            entry("access-control.installing", new long[] {1, 0}),
            entry("access-control.pilots", new long[] {3, 0}),
            entry("access-control.blocked", new long[] {9, 0}),
            entry("access-control.coverage", new long[] {5, 50}),
            entry("venue-codes.posted-coverage", new long[] {434, 434}),
            entry("venue-codes.posted-coverage CONSTRUCTION_SITE", new long[] {51, 51}),
            entry("venue-codes.posted-coverage RESIDENTIAL_COMPOUND", new long[] {383, 383}),
            entry("supplies.reserve-met", new long[] {434, 434}));

    private final Metrics metrics = new Metrics();

    @ParameterizedTest
    @CsvSource({
        "testing-weekly, weeks, 1, 1周一次",
        "returnees, sites, 51, 51家建筑工地",
        "returnees, workers, 约2077, 返岗约2077人",
        "returnees, property, 约110, 返岗约110人",
        "documents-complete, complete, 2187, 全部持绿码",
        "risk-areas-none, days, 14, 没有14天内到过中高风险地区的",
        "risk-areas-none, risk, 0, 没有",
        "meetings, meetings, 4, 会议4次",
        "inspections, inspected, 240余, 240余家",
        "inspections, deficient, 12, 12家",
        "inspections, interviewed, 12, 约谈12家",
        "inspections, ordered, 12, 通知书12份",
        "inspections, closed, 12, 销号12家",
        "vaccination, headcount, 约6974, 约6974人",
        "vaccination, primary, 6558, 6558人",
        "vaccination, primaryRate, 94.03, 接种率94.03%",
        "vaccination, booster, 5099, 5099人",
        "vaccination, boosterRate, 73.11, 接种率73.11%",
        "bureau-staff, staff, 92, 干部职工92人",
        "bureau-staff, booster, 88, 88人",
        "bureau-staff, rate, 95, 接种率95%",
        "access-control, company, 47, 47栋",
        "access-control, self, 3, 自管3栋",
        "access-control, installed, 5, 5栋已有门禁",
        "access-control, installing, 1, 1栋正在安装",
        "access-control, pilots, 3, 3栋作为试点",
        "venue-codes, compounds, 383, 383个物业小区",
        "venue-codes, sites, 51, 51家建筑工地",
        "supplies-weekly, weeks, 1, 储备1周以上",
        "supplies-weekly, met, 434, 434家",
        "arrivals-what-if, expected, 1500, 1500余人",
        "arrivals-what-if, primaryThen, 77.39, 降至77.39%",
        "arrivals-what-if, boosterThen, 60.17, 降至60.17%",
        "arrivals, expected, 1500, 1500余人",
        "supervision, sites, 51, 51家建筑工地",
    })
    void printsAsTheSource(String paragraph, String figure, String printed, String inItsText) throws IOException {
        Paragraph found = paragraph(paragraph);

        assertThat(figure(found, figure).printed().zh()).isEqualTo(printed);
        assertThat(found.text().zh()).contains(inItsText);
        assertThat(found.text().en()).doesNotContain("{");
    }

    @Test
    void findsTheProblemsOfThatSpringAndNoOthers() throws IOException {
        assertThat(spring2022().sections().get(1).paragraphs())
                .extracting(Paragraph::id)
                .containsExactly(
                        "booster-below-target",
                        "arrivals-what-if",
                        "access-control-blocked",
                        "offices-uninspected",
                        "sites-uninspected");
    }

    @Test
    void saysSoWhereThereIsNoProblem() throws IOException {
        BriefingDocument nothing = compose(question -> new MetricAnswer.Figure(0, 0L, null));

        assertThat(nothing.sections().get(1).paragraphs())
                .extracting(one -> one.text().en())
                .containsExactly("The figures show no problem.");
    }

    @Test
    void everyFigureNamesTheQuestionThatGivesItAgain() throws IOException {
        PrintedFigure rate = figure(paragraph("arrivals-what-if"), "boosterThen");

        assertThat(rate.href())
                .isEqualTo("/api/v1/metrics/vaccination.booster-coverage?asOf=2022-03-31&district=630104"
                        + "&population=SITE_PERSONNEL&knownAt=2022-04-01T01:30:00.250Z");
        assertThat(rate.rows())
                .isEqualTo("/api/v1/metrics/vaccination.booster-coverage/rows?asOf=2022-03-31&district=630104"
                        + "&population=SITE_PERSONNEL&knownAt=2022-04-01T01:30:00.250Z");
        assertThat(rate.whatIfHref())
                .isEqualTo("/api/v1/metrics/arrivals.expected?asOf=2022-03-31&district=630104"
                        + "&knownAt=2022-04-01T01:30:00.250Z");
        assertThat(rate.knownAt()).isEqualTo(KNOWN_AT);
        assertThat(spring2022().knownAt()).isEqualTo(KNOWN_AT);
        assertThat(rate.filter()).isEqualTo(Map.of("district", "630104", "population", "SITE_PERSONNEL"));
        assertThat(List.of(rate.numerator(), rate.denominator(), rate.whatIf()))
                .isEqualTo(List.of(5099L, 6974L, 1500L));
    }

    @Test
    void theSameFiguresGiveTheSameDocumentAndTheSameHash() throws IOException {
        assertThat(spring2022()).isEqualTo(spring2022());
        assertThat(hash(spring2022())).hasSize(64).isEqualTo(hash(spring2022()));
        assertThat(hash(compose(question -> new MetricAnswer.Figure(0, 0L, null))))
                .isNotEqualTo(hash(spring2022()));
    }

    private static String hash(BriefingDocument document) {
        return new Seal("housing-bureau", 1, "630104", DAY, document).hash();
    }

    private BriefingDocument spring2022() throws IOException {
        return compose(question -> {
            String asked = question.narrowedTo().entrySet().stream()
                    .filter(one -> one.getKey() != Dimension.DISTRICT)
                    .map(one -> " " + String.join(",", one.getValue()))
                    .collect(Collectors.joining("", question.metric().id(), ""));
            long[] known = SPRING_2022.getOrDefault(asked, new long[] {0, 0});
            return new MetricAnswer.Figure(known[0], known[1], null);
        });
    }

    private BriefingDocument compose(Function<MetricQuestion, MetricAnswer.Figure> answers) throws IOException {
        try (InputStream shipped =
                Objects.requireNonNull(GoldenBriefingTest.class.getResourceAsStream("/briefing/housing-bureau.json"))) {
            Template template = new ObjectMapper().readValue(shipped, Template.class);
            Figures figures = new Figures(metrics, answers, question -> KNOWN_AT, "630104", DAY);
            return ComposeBriefing.compose(template, "630104", DAY, figures::ask);
        }
    }

    private Paragraph paragraph(String id) throws IOException {
        return spring2022().sections().stream()
                .flatMap(section -> section.paragraphs().stream())
                .filter(one -> id.equals(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private static PrintedFigure figure(Paragraph paragraph, String name) {
        return Objects.requireNonNull(paragraph.figures().get(name));
    }
}
