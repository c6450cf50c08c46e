package org.sitesentinel.vaccination.coverage;

import java.util.List;

/**
 * Coverage at the ends of periods.
 *
 * @param points in order of time
 */
public record CoverageSeriesView(Every every, List<CoverageView> points) {
    public CoverageSeriesView {
        points = List.copyOf(points);
    }
}
