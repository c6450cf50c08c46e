package org.sitesentinel.inspection.rectification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.contracts.inspection.CaseNoticeKind;
import org.sitesentinel.contracts.site.SiteType;

/**
 * A notice as it is shown.
 *
 * @param deadline that it is about
 * @param dueOn the day on which it fell due
 */
public record CaseNoticeView(
        UUID id,
        UUID caseId,
        CaseNoticeKind kind,
        LocalDate deadline,
        LocalDate dueOn,
        UUID siteId,
        SiteType siteType,
        String district,
        Instant recordedAt) {}
