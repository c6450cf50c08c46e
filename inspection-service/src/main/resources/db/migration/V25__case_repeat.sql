-- An item that a case is about and that had failed at the same site before: the latest case of that before.
create table case_repeat (
    case_id              uuid not null references rectification_case deferrable initially deferred,
    item                 text not null,
    earlier_case_id      uuid not null references rectification_case,
    earlier_inspected_on date not null,
    primary key (case_id, item)
);
