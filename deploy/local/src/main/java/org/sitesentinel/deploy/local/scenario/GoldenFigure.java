package org.sitesentinel.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the source document and the metric that must give it.
 *
 * @param filter query parameters that narrow the metric; may be empty
 * @param denominator absent for counts
 * @param value as the metric shows it
 */
public record GoldenFigure(
        String inTheSource,
        String metric,
        String filter,
        long numerator,
        @Nullable Long denominator,
        String value) {

    /** The day of the source document. */
    public static final String AS_OF = "2022-03-31";

    private static final String SITES = "siteType=CONSTRUCTION_SITE";
    private static final String COMPOUNDS = "siteType=RESIDENTIAL_COMPOUND";
    private static final String OFFICES = "siteType=OFFICE_BUILDING";
    private static final String PERSONNEL = "population=SITE_PERSONNEL";

    /** All of them, in the order of the source. */
    public static final List<GoldenFigure> ALL = List.of(
            fraction("days between two tests of key staff", "testing.interval", "", 7, 1, "7.00"),
            count("returnees to construction sites", "returnees.arrived", SITES, 2077),
            count("property staff returned", "returnees.arrived", COMPOUNDS, 110),
            fraction("with green code and valid certificate", "returnees.documents-complete", "", 2187, 2187, "100.00"),
            count("from medium or high risk areas", "returnees.from-risk-areas", "", 0),
            count("industry meetings", "activities.held", "kind=MEETING", 4),
            count("compounds inspected", "inspections.sites-inspected", "", 243),
            count("compounds found deficient", "inspections.deficient-sites", "", 12),
            count("interviews", "cases.interviewed", "", 12),
            count("orders to rectify", "cases.ordered", "", 12),
            count("rectified", "cases.closed", "", 12),
            count("vaccination roster", "vaccination.headcount", PERSONNEL, 6974),
            fraction("first two doses", "vaccination.primary-coverage", PERSONNEL, 6558, 6974, "94.03"),
            fraction("booster", "vaccination.booster-coverage", PERSONNEL, 5099, 6974, "73.11"),
            fraction(
                    "bureau staff with three doses",
                    "vaccination.booster-coverage",
                    "population=BUREAU_STAFF",
                    88,
                    92,
                    "95.65"),
            count(
                    "offices run by property companies",
                    "sites.registered",
                    OFFICES + "&managementKind=PROPERTY_COMPANY",
                    47),
            count("offices run by their own unit", "sites.registered", OFFICES + "&managementKind=SELF_MANAGED", 3),
            count("offices with access control", "access-control.installed", "", 5),
            count("office installing now", "access-control.installing", "", 1),
            count("pilot offices", "access-control.pilots", "", 3),
            count("construction sites registered", "sites.registered", SITES, 51),
            count("compounds registered", "sites.registered", COMPOUNDS, 383),
            fraction("compounds with every code posted", "venue-codes.posted-coverage", COMPOUNDS, 383, 383, "100.00"),
            fraction(
                    "construction sites with every code posted",
                    "venue-codes.posted-coverage",
                    SITES,
                    51,
                    51,
                    "100.00"),
            fraction("sites with a week of supplies", "supplies.reserve-met", "", 434, 434, "100.00"),
            count("further returnees expected", "arrivals.expected", "", 1500));

    private static GoldenFigure count(String inTheSource, String metric, String filter, long value) {
        return new GoldenFigure(inTheSource, metric, filter, value, null, String.valueOf(value));
    }

    private static GoldenFigure fraction(
            String inTheSource, String metric, String filter, long numerator, long denominator, String value) {
        return new GoldenFigure(inTheSource, metric, filter, numerator, denominator, value);
    }

    /** The question whose answer is this figure. */
    public String question() {
        return "/api/v1/metrics/" + metric + "?asOf=" + AS_OF + (filter.isEmpty() ? "" : "&" + filter);
    }

    boolean isAnsweredBy(JsonNode total) {
        return total.path("numerator").asLong(-1) == numerator
                && total.path("denominator").asLong(0) == (denominator == null ? 0 : denominator)
                && total.path("value").decimalValue().compareTo(new BigDecimal(value)) == 0;
    }
}
