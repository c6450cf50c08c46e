package org.sitesentinel.screening.returnee.verdict;

import java.util.stream.Stream;

/** Looks at one thing about an arrival. */
interface Rule {
    /** Every reason against clearing the arrival; none when this rule has no objection. */
    Stream<Reason> objections(Arrival arrival, Conditions conditions);
}
