package org.sitesentinel.siteregistry.gate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.PolicyState.CertificateClock;
import org.sitesentinel.contracts.site.SiteStatus;

/**
 * What holds at a site on a day, whoever passes.
 *
 * @param exitsClosed whether the site lets people in only
 * @param policy absent where none is in force
 */
public record SiteRules(
        SiteStatus status, boolean exitsClosed, @Nullable GatePolicy policy) {
    /** What {@link #of} reads, in a query over sites {@code s} and days {@code a.day} that joins {@link #POLICY}. */
    public static final String COLUMNS = """
            s.status as site_status,
            exists (select 1 from closed_loop l where l.site_id = s.id
                and l.first_day <= a.day and (l.last_day is null or l.last_day >= a.day)) as exits_closed,
            p.id as policy, p.version, p.name, p.certificate_hours, p.certificate_clock, p.green_code_required
            """;

    /**
     * Policies are few; of those that cover a division the longest wins, then the one that began last, as in
     * screening-service. Takes {@code :disease}.
     */
    public static final String POLICY = """
            left join lateral (
                select * from known_policy k
                where k.disease = :disease and starts_with(s.district, k.division_prefix)
                    and k.valid_from <= a.day and (k.valid_to is null or k.valid_to >= a.day)
                order by length(k.division_prefix) desc, k.valid_from desc, k.id desc limit 1) p on true
            """;

    /** Reads {@link #COLUMNS}, the first of which is the row's column {@code first}. */
    public static SiteRules of(Object[] row, int first) {
        return new SiteRules(SiteStatus.valueOf((String) row[first]), (Boolean) row[first + 1], policy(row, first + 2));
    }

    private static @Nullable GatePolicy policy(Object[] row, int first) {
        return row[first] == null
                ? null
                : new GatePolicy(
                        (UUID) row[first],
                        (Long) row[first + 1],
                        (String) row[first + 2],
                        (Integer) row[first + 3],
                        row[first + 4] == null ? null : CertificateClock.valueOf((String) row[first + 4]),
                        (Boolean) row[first + 5]);
    }
}
