package org.sitesentinel.reporting.briefing.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.Linked;
import org.sitesentinel.reporting.briefing.document.BriefingDocument.PrintedFigure;
import org.sitesentinel.reporting.query.FigureLinks;
import org.sitesentinel.reporting.query.MetricAnswer;
import org.sitesentinel.reporting.query.MetricQueries;
import org.sitesentinel.reporting.query.MetricQuestion;

/**
 * Follows the links of a document that ask what was known. They go by when things were recorded, and what was recorded
 * in time may have been applied too late to be in the document.
 */
@ApplicationScoped
public class FollowLinks {
    private final FigureLinks links;
    private final MetricQueries queries;

    FollowLinks(FigureLinks links, MetricQueries queries) {
        this.links = links;
        this.queries = queries;
    }

    /** Whether each of them gives the figure that is printed. */
    public boolean giveWhatIsPrinted(BriefingDocument document) {
        return document.figures().flatMap(PrintedFigure::linked).distinct().allMatch(one -> links.question(one.href())
                .filter(question -> question.moment().knownAt() != null)
                .map(question -> gives(question, one))
                .orElse(true));
    }

    private boolean gives(MetricQuestion question, Linked printed) {
        MetricAnswer.Figure figure = queries.answer(question).total();
        return figure.numerator() == printed.numerator() && figure.divisor() == printed.denominator();
    }
}
