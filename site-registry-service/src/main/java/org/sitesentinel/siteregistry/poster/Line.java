package org.sitesentinel.siteregistry.poster;

import java.awt.geom.Path2D;
import org.sitesentinel.runtime.typeface.Typeface;

/**
 * A line of text on a sheet, in points from its upper left corner.
 *
 * @param x where it begins
 * @param width how far it reaches
 * @param outline its glyphs, drawn in their place
 */
record Line(String text, double x, double baseline, double size, double width, Path2D outline) {
    static Line of(String text, double x, double baseline, double size, Typeface typeface) {
        double width = typeface.width(text) * size;
        return new Line(text, x, baseline, size, width, typeface.outline(text, x, baseline, size));
    }
}
