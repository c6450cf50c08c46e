/** What a draw's planner decides beforehand (抽查计划): how many of which sites, what weighs how much, who is left out. */
@NullMarked
package org.sitesentinel.inspection.draw.plan;

import org.jspecify.annotations.NullMarked;
