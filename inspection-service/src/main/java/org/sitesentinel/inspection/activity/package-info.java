/** What the bureau holds besides inspecting: meetings, trainings, publicity and drills, each counted once. */
@NullMarked
package org.sitesentinel.inspection.activity;

import org.jspecify.annotations.NullMarked;
