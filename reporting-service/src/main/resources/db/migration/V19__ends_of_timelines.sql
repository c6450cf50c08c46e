-- The end of a timeline is found however long it is.
create index fact_end on fact (topic, timeline, business_date, recorded_at);
drop index fact_timeline;
