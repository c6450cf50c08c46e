-- Encrypting costs more than compressing, and a tenth of the bytes is left to encrypt and to write.
alter table bulk_body add column packed boolean not null default false;
