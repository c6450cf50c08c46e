package org.sitesentinel.siteregistry.gate.rule;

import java.util.stream.Stream;

/** Looks at one thing about an attempt. */
interface Rule {
    /** Every reason against letting somebody pass; none when this rule has no objection. */
    Stream<Reason> objections(Attempt attempt, Conditions conditions);
}
