package org.sitesentinel.inspection.draw;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A site as a draw looked at it.
 *
 * @param quota place of its quota in the plan, from 0
 * @param risks what spoke for inspecting it
 * @param excluded why it could not be drawn; absent where it could
 * @param excludedReason in the plan's words
 * @param weight number of its tickets; 0 where it could not be drawn
 * @param avoids inspectors with a conflict there
 * @param lot smallest number on its tickets, 64 hexadecimal digits
 * @param rank place among its quota's sites by that number, from 1
 * @param inspectors who was drawn to go there
 */
public record CandidateView(
        UUID siteId,
        SiteType siteType,
        String district,
        int quota,
        List<String> risks,
        @Nullable ExclusionCause excluded,
        @Nullable String excludedReason,
        int weight,
        List<String> avoids,
        @Nullable String lot,
        @Nullable Integer rank,
        boolean drawn,
        List<String> inspectors) {}
