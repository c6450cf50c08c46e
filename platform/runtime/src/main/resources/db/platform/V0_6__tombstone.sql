-- An event without payload is a tombstone: a compacted topic forgets what it held under that key.
alter table outbox alter column payload drop not null;
