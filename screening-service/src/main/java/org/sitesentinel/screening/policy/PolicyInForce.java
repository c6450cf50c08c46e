package org.sitesentinel.screening.policy;

import java.util.UUID;

/** The policy that holds for a disease and a division on a day, in its latest version. */
public record PolicyInForce(UUID id, long version, String name, PolicyTerms terms, TestingTerms testing) {}
