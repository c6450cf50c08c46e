/**
 * Random draws of sites and inspectors (双随机): planned, drawn once from frozen inputs by a seed that is published, and
 * repeatable by anybody (docs/draws.md).
 */
@NullMarked
package org.sitesentinel.inspection.draw;

import org.jspecify.annotations.NullMarked;
