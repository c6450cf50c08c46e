-- What happened and is not yet in the log. Column names are Debezium's, so that change data capture can take over from the relay.
create table outbox (
    id            bigint generated always as identity primary key,
    event_id      uuid        not null,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    recorded_at   timestamptz not null
);

-- Wakes the relay at commit; equal notifications of one transaction are sent once.
create function notify_outbox() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;

create trigger outbox_written after insert on outbox for each statement execute function notify_outbox();
