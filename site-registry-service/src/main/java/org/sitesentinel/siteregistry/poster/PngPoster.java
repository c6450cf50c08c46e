package org.sitesentinel.siteregistry.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a sheet as a grey PNG: about 9 MB in memory at 300 dots to the inch. */
@ApplicationScoped
class PngPoster {
    private static final double POINTS_PER_INCH = 72;

    static {
        // Servers have no screen, and a DISPLAY that is set must not make AWT look for one.
        System.setProperty("java.awt.headless", "true");
    }

    byte[] draw(Sheet sheet, int dpi) {
        double scale = dpi / POINTS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.round(Sheet.WIDTH * scale),
                (int) Math.round(Sheet.HEIGHT * scale),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setColor(Color.BLACK);
            drawQr(graphics, sheet, scale);
            drawText(graphics, sheet, scale);
        } finally {
            graphics.dispose();
        }
        return encoded(image);
    }

    /** Edges stand on whole pixels, so that no module is blurred. */
    private static void drawQr(Graphics2D graphics, Sheet sheet, double scale) {
        double module = sheet.module() * scale;
        for (QrCode.Bar bar : sheet.qr().bars()) {
            int left = (int) Math.round(sheet.qrX() * scale + bar.x() * module);
            int right = (int) Math.round(sheet.qrX() * scale + (bar.x() + bar.length()) * module);
            int top = (int) Math.round(sheet.qrY() * scale + bar.y() * module);
            int bottom = (int) Math.round(sheet.qrY() * scale + (bar.y() + 1) * module);
            graphics.fillRect(left, top, right - left, bottom - top);
        }
    }

    private static void drawText(Graphics2D graphics, Sheet sheet, double scale) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(scale, scale);
        for (double y : sheet.rules()) {
            graphics.fill(new Rectangle2D.Double(Sheet.MARGIN, y, Sheet.WIDTH - 2 * Sheet.MARGIN, Sheet.RULE));
        }
        for (Line line : sheet.lines()) {
            graphics.fill(line.outline());
        }
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
