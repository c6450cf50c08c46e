/**
 * Areas of medium and high risk as they were listed, each with its days. The list is about the whole country and the
 * same for every reader, so no scope narrows it.
 */
@NullMarked
package org.sitesentinel.screening.riskarea;

import org.jspecify.annotations.NullMarked;
