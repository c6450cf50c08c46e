-- When nothing was left of the generations before; looking for what is left costs a scan, so it is done once.
alter table rebuild add column swept_at timestamptz;
-- A replica of a release that knows no generations must fail and wait to be replaced, not set events aside for a missing value.
alter table contribution
    alter column generation set default 0,
    alter column known_at set default '0001-01-01T00:00:00Z',
    alter column site set default '';
