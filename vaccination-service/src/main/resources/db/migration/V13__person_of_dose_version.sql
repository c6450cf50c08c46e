-- Whoever is erased is looked for among versions that others took the place of, too.
create index dose_record_version_person on dose_record_version (person_ref);
