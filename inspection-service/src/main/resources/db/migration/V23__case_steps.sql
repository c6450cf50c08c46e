alter table rectification_case
    add column orders              integer not null default 0,
    add column last_order_on       date,
    add column interview_required  boolean not null default false,
    add column interview_signed_on date,
    add column received_on         date,
    add column extended_on         date,
    add column remind_on           date,
    add column escalate_on         date,
    add column reinspections       integer not null default 0,
    add column repeat_items        integer not null default 0,
    add column referred_on         date,
    add column withdrawn_on        date;

-- Of cases from before: what their dates and steps tell. Their days are counted as calendar days.
update rectification_case c set
    orders = case when ordered_on is null then 0 else 1 end,
    last_order_on = ordered_on,
    remind_on = greatest(deadline - 2, ordered_on),
    escalate_on = deadline + 5,
    reinspections = (
        select count(*) from rectification_step s where s.case_id = c.id and s.step = 'REINSPECTION');

alter table rectification_case
    add constraint rectification_case_status check (
        status in ('OPEN', 'INTERVIEWED', 'ORDERED', 'REPORTED', 'CLOSED', 'REFERRED', 'WITHDRAWN')),
    add constraint rectification_case_referred check (status <> 'REFERRED' or referred_on is not null),
    add constraint rectification_case_withdrawn check ((status = 'WITHDRAWN') = (withdrawn_on is not null)),
    add constraint rectification_case_ordered check (
        (orders = 0) = (ordered_on is null) and (orders = 0) = (deadline is null) and orders <= 2);

-- A case that was given up does not keep its inspection from another.
alter table rectification_case drop constraint rectification_case_inspection;
create unique index rectification_case_inspection on rectification_case (inspection_id) where status <> 'WITHDRAWN';

create index rectification_case_deadline on rectification_case (deadline) where status in ('ORDERED', 'REFERRED');

alter table served_order
    add column ordinal          integer not null default 1 check (ordinal > 0),
    add column party_name       text,
    add column credit_code      text,
    add column responsible_post text,
    add column site_name        text,
    add column inspected_on     date,
    add column place            text,
    add column evidence         uuid[] not null default '{}',
    add column provision        text,
    add column reinspection     text,
    add column consequence      text,
    add column remedies         text,
    add constraint served_order_of_case unique (case_id, ordinal);

create table order_receipt (
    order_id       uuid        primary key references served_order,
    received_on    date        not null,
    method         text        not null,
    recipient_post text        not null,
    scan           uuid        not null,
    recorded_by    text        not null,
    recorded_at    timestamptz not null
);

create trigger order_receipt_frozen before update or delete on order_receipt
    for each row execute function refuse_change();
