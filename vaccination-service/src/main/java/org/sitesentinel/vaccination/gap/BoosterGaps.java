package org.sitesentinel.vaccination.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.paging.Cursor;
import org.sitesentinel.runtime.paging.Filter;
import org.sitesentinel.runtime.paging.Page;
import org.sitesentinel.runtime.request.IsoDate;
import org.sitesentinel.vaccination.followup.FollowUpResult;
import org.sitesentinel.vaccination.followup.FollowUpState;
import org.sitesentinel.vaccination.product.Platform;

/** Lists who is due for a booster, site by site and longest due first. */
@ApplicationScoped
class BoosterGaps {
    private static final String ORDER = "due";
    private static final int DAY = 10;

    private static final String COLUMNS = """
            s.site_id, s.site_type, s.district, s.post, s.person_ref, c.platform, cast(c.primary_complete_on as text),
            cast(c.booster_eligible_from as text), coalesce(v.reason, 'NONE'), cast(v.until_day as text), f.id,
            f.state, f.result, cast(f.appointment_on as text)""";

    private final DuePersons persons;

    BoosterGaps(DuePersons persons) {
        this.persons = persons;
    }

    /**
     * What narrows the list; absent parts narrow nothing.
     *
     * @param until last day on which somebody becomes due
     * @param district prefix of a division code
     */
    record Wanted(
            LocalDate day,
            LocalDate until,
            @Nullable UUID siteId,
            @Nullable String district,
            @Nullable SiteType siteType,
            @Nullable Post post,
            @Nullable GapReason reason,
            @Nullable GapFollowUp followUp) {
        /** Where a state is asked for, few have it: these conditions let the database begin with them. */
        private static final String IN_STATE = """
                f.state = :followUp and exists (
                    select 1 from booster_follow_up b
                    where b.person_ref = s.person_ref and b.site_id = s.site_id and b.state = :followUp)""";

        Filter filter() {
            return new Filter()
                    .and("s.site_id = :siteId", "siteId", siteId)
                    .and("s.district like :district", "district", district == null ? null : district + "%")
                    .and("s.site_type = :siteType", "siteType", name(siteType))
                    .and("s.post = :post", "post", name(post))
                    .and(
                            reason == GapReason.NONE ? "coalesce(v.reason, 'NONE') = :reason" : "v.reason = :reason",
                            "reason",
                            name(reason))
                    .and(
                            followUp == GapFollowUp.NONE ? "coalesce(f.state, 'NONE') = :followUp" : IN_STATE,
                            "followUp",
                            name(followUp));
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }

    /** By site, then by the day since which, then by person. */
    Page<BoosterGapView> page(Wanted wanted, @Nullable String cursor, int limit, AccessScope scope) {
        List<?> rows = persons.over(
                        wanted.day(),
                        wanted.until(),
                        COLUMNS,
                        DuePersons.FOLLOW_UP,
                        after(wanted.filter(), Cursor.of(cursor, ORDER)),
                        scope,
                        "order by s.site_id, c.booster_eligible_from, s.person_ref")
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(
                rows.stream().map(row -> view((Object[]) row)).toList(),
                limit,
                view -> view,
                view -> new Cursor(view.siteId(), ORDER, view.dueSince() + " " + view.personRef()));
    }

    private static Filter after(Filter filter, Cursor cursor) {
        String key = cursor.key();
        if (key == null) {
            return filter;
        }
        LocalDate since =
                IsoDate.read(key.substring(0, Math.min(DAY, key.length()))).orElseThrow(Cursor::notOurs);
        String rest = key.substring(DAY);
        if (!rest.matches(" [A-Za-z0-9_-]+")) {
            throw Cursor.notOurs();
        }
        return filter.and("s.site_id >= :afterSite", "afterSite", cursor.after())
                .and("(s.site_id > :afterSite or c.booster_eligible_from >= :afterDay)", "afterDay", since)
                .and(
                        "(s.site_id > :afterSite or c.booster_eligible_from > :afterDay or s.person_ref > :afterPerson)",
                        "afterPerson",
                        rest.substring(1));
    }

    private static BoosterGapView view(Object[] row) {
        return new BoosterGapView(
                (UUID) row[0],
                SiteType.valueOf((String) row[1]),
                (String) row[2],
                Post.valueOf((String) row[3]),
                (String) row[4],
                Platform.valueOf((String) row[5]),
                LocalDate.parse((String) row[6]),
                LocalDate.parse((String) row[7]),
                GapReason.valueOf((String) row[8]),
                day(row[9]),
                row[10] == null ? null : followUp(row));
    }

    private static BoosterGapView.FollowUp followUp(Object[] row) {
        return new BoosterGapView.FollowUp(
                (UUID) row[10],
                FollowUpState.valueOf((String) row[11]),
                row[12] == null ? null : FollowUpResult.valueOf((String) row[12]),
                day(row[13]));
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
