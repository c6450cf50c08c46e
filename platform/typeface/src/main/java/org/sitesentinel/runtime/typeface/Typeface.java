package org.sitesentinel.runtime.typeface;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** What is set here: one face for Latin, one for Chinese, and never a character that neither of them has. */
@ApplicationScoped
public class Typeface {
    /** Comes with PDFBox. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";

    /** The mark that Chinese and Japanese printers set for a character they lack (〓). */
    private static final int LACKING = '〓';

    private final List<Face> faces = List.of(Face.of(LATIN), Face.of(CHINESE));

    /** A piece of text in one face. */
    record Run(Face face, String text) {}

    /** All faces, in the order in which they are asked for a character. */
    List<Face> faces() {
        return faces;
    }

    /** The text as it can be set: one line, no control characters, and a mark for what no face has. */
    public String settable(String text) {
        StringBuilder set = new StringBuilder();
        text.strip().codePoints().forEach(codePoint -> set(codePoint, set));
        return set.toString();
    }

    private void set(int codePoint, StringBuilder set) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            set.append(' ');
        } else if (has(codePoint)) {
            set.appendCodePoint(codePoint);
        } else if (!Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.FORMAT) {
            String plainer = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            boolean settable = plainer.codePoints().allMatch(this::has);
            set.append(settable ? plainer : Character.toString(LACKING));
        }
    }

    private boolean has(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && faces.stream().anyMatch(face -> face.has(codePoint));
    }

    private Face faceOf(int codePoint) {
        return faces.stream().filter(face -> face.has(codePoint)).findFirst().orElseThrow();
    }

    /** The width of a settable text in parts of its size. */
    public double width(String text) {
        return text.codePoints()
                .mapToDouble(codePoint -> faceOf(codePoint).advance(codePoint))
                .sum();
    }

    /** A settable text, parted where the face changes. */
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            if (at > start && faceOf(text.codePointAt(at)) != faceOf(text.codePointAt(start))) {
                runs.add(new Run(faceOf(text.codePointAt(start)), text.substring(start, at)));
                start = at;
            }
        }
        if (start < text.length()) {
            runs.add(new Run(faceOf(text.codePointAt(start)), text.substring(start)));
        }
        return runs;
    }

    /** The outlines of a settable text; y points down. */
    public Path2D outline(String text, double x, double baseline, double size) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int codePoint : text.codePoints().toArray()) {
            Face face = faceOf(codePoint);
            face.draw(codePoint, at, baseline, size, outline);
            at += face.advance(codePoint) * size;
        }
        return outline;
    }
}
