/**
 * Coverage (接种覆盖率): which share of the roster is vaccinated on a day, from the last tally of each subject and post up
 * to then. A rate is an exact fraction first; what is old or short of its target says so.
 */
@NullMarked
package org.sitesentinel.vaccination.coverage;

import org.jspecify.annotations.NullMarked;
