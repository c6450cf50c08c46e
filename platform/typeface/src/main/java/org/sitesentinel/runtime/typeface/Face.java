package org.sitesentinel.runtime.typeface;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font, read once. Its outlines are read here and not by AWT, which wants fonts installed before it reads any. */
final class Face {
    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.glyphs = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** @param resource its place on the class path */
    static Face of(String resource) {
        try (InputStream bytes = Face.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no font at " + resource);
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For embedding. Only its tables are shared, and those are read under locks of their own. */
    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0;
    }

    /** How far the next glyph stands from this one, in parts of the size. */
    float advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds a glyph's outline to a drawing whose y axis points down. */
    void draw(int codePoint, double x, double baseline, double size, Path2D drawing) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
            if (glyph != null) {
                double scale = size / unitsPerEm;
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, baseline);
                drawing.append(glyph.getPath().getPathIterator(place), false);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
