/**
 * Posters of venue codes (场所码海报), ready to print on A4: laid out once, drawn as SVG, PNG or PDF. Whatever a machine has
 * or lacks in fonts, they look the same: glyphs come from fonts that the service brings along.
 */
@NullMarked
package org.sitesentinel.siteregistry.poster;

import org.jspecify.annotations.NullMarked;
