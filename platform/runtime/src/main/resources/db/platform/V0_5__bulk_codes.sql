-- A sender's own codes beside its own headings.
alter table import_profile add column codes jsonb not null default '[]';
alter table bulk_receipt add column codes jsonb not null default '{}';

-- Rows are written under their receipt's lock and forgotten with it, so they need no check each; nobody looks for those
-- that were created, which are nearly all; and what is encrypted cannot be compressed.
alter table bulk_row drop constraint bulk_row_receipt_id_fkey;
drop index bulk_row_outcome;
create index bulk_row_outcome on bulk_row (receipt_id, outcome, ordinal) where outcome <> 'CREATED';
alter table bulk_body alter column bytes set storage external;
