package org.sitesentinel.siteregistry.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;

/** Draws a sheet as SVG. Text is drawn as outlines: it shows on machines without a Chinese font. */
@ApplicationScoped
class SvgPoster {
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 595.28 841.89" role="img">
            <title>%s</title>
            <rect width="595.28" height="841.89" fill="#fff"/>
            """;

    byte[] draw(Sheet sheet) {
        StringBuilder svg = new StringBuilder(HEAD.formatted(escaped(sheet.title())));
        svg.append("<path d=\"");
        for (double y : sheet.rules()) {
            rectangle(svg, Sheet.MARGIN, y, Sheet.WIDTH - 2 * Sheet.MARGIN, Sheet.RULE);
        }
        for (Line line : sheet.lines()) {
            outline(svg, line.outline());
        }
        // Crisp edges leave no seams between rows.
        svg.append("\"/>\n<path shape-rendering=\"crispEdges\" d=\"");
        for (QrCode.Bar bar : sheet.qr().bars()) {
            double module = sheet.module();
            rectangle(
                    svg, sheet.qrX() + bar.x() * module, sheet.qrY() + bar.y() * module, bar.length() * module, module);
        }
        return svg.append("\"/>\n</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void rectangle(StringBuilder svg, double x, double y, double width, double height) {
        append(svg.append('M'), x);
        append(svg.append(' '), y);
        append(svg.append('h'), width);
        append(svg.append('v'), height);
        append(svg.append('h'), -width);
        svg.append('z');
    }

    private static void outline(StringBuilder svg, Path2D outline) {
        double[] points = new double[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            int segment = path.currentSegment(points);
            svg.append("MLQCZ".charAt(segment));
            // A move or a line has one point, a curve two or three, the end none.
            int numbers = segment == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, segment);
            for (int i = 0; i < numbers; i++) {
                append(i == 0 ? svg : svg.append(' '), points[i]);
            }
        }
    }

    /** Hundredths of a point are finer than any printer. */
    private static void append(StringBuilder svg, double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths) % 100;
        svg.append(hundredths < 0 ? "-" : "").append(Math.abs(hundredths) / 100);
        if (rest > 0) {
            svg.append(rest < 10 ? ".0" : ".").append(rest);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
