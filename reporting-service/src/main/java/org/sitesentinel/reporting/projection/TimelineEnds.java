package org.sitesentinel.reporting.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.sql.Incoming;

/**
 * The ends of timelines that learned something new: all facts that were recorded since are new. Then nothing that held
 * before the earliest of their days was changed by them, except that the last such state may end sooner. So from there
 * on is enough, and a timeline may be as long as it likes. Of each entity all versions are needed, since a higher one
 * hides a lower one.
 */
final class TimelineEnds {
    private static final Incoming<Map.Entry<String, News>> NEWS = Incoming.<Map.Entry<String, News>>rows()
            .with("timeline", "text", Map.Entry::getKey)
            .with("since", "timestamptz", one -> one.getValue().since())
            .with("day", "date", one -> one.getValue().day())
            .with("facts", "integer", one -> one.getValue().facts());

    static final String SELECTION = """
            with appended as (
                select i.timeline, i.day, cast(? as text) as topic from %s
                where i.facts = (select count(*) from fact f
                    where f.topic = ? and f.timeline = i.timeline and f.recorded_at >= i.since)),
            ends as (
                select a.topic, a.timeline, f.entity_id from appended a
                join fact f on f.topic = a.topic and f.timeline = a.timeline and f.business_date >= a.day
                union
                select a.topic, a.timeline, held.entity_id from appended a cross join lateral (
                    select f.entity_id from fact f
                    where f.topic = a.topic and f.timeline = a.timeline and f.business_date < a.day
                        and not exists (select from fact higher where higher.topic = f.topic
                            and higher.entity_id = f.entity_id and higher.timeline = f.timeline
                            and higher.version > f.version and higher.business_date <= f.business_date)
                    order by f.business_date desc, f.recorded_at desc fetch first 1 row with ties) held)
            select e.timeline, f.payload from ends e
            join fact f on f.topic = e.topic and f.entity_id = e.entity_id and f.timeline = e.timeline""".formatted(NEWS.table());

    private TimelineEnds() {}

    static void bind(PreparedStatement select, String topic, Map<String, News> news) throws SQLException {
        select.setString(1, topic);
        select.setString(NEWS.bind(select, 2, List.copyOf(news.entrySet())), topic);
    }
}
