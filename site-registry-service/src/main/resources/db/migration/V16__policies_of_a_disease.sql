create index known_policy_disease on known_policy (disease, valid_from);
