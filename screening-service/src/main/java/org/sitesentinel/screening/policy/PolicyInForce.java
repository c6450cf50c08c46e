package org.sitesentinel.screening.policy;

import java.util.UUID;

/** The policy that holds for a disease and a division on a day. */
public record PolicyInForce(UUID id, String name, PolicyTerms terms) {}
