/**
 * Who can be drawn to inspect (执法检查人员名录库), known by certificate number alone, and the sites and operators that each has
 * to keep away from (回避).
 */
@NullMarked
package org.sitesentinel.inspection.inspector;

import org.jspecify.annotations.NullMarked;
