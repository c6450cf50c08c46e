package org.sitesentinel.siteregistry.poster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What others make of posters: rasterised by a reader of each format, scanned by a reader of QR codes. */
final class Rendering {
    private static final int DPI = 100;
    private static final int[] ASLANT = {0, 4, -7, 11};

    private Rendering() {}

    static BufferedImage png(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    static BufferedImage svg(byte[] svg) {
        SVGDocument document = Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault()));
        BufferedImage image = new BufferedImage(827, 1169, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        document.render((Component) null, graphics, new ViewBox(0, 0, 827, 1169));
        graphics.dispose();
        return image;
    }

    /** A picture a page. */
    static List<BufferedImage> pdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(new PDFRenderer(document).renderImageWithDPI(page, DPI));
            }
            return pages;
        }
    }

    /** The text of one page, counted from 1. */
    static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    /** What a phone reads, which is never held still: some codes are read from a little aslant only. */
    static String scanned(BufferedImage image) {
        for (int degrees : ASLANT) {
            try {
                return read(turned(image, degrees));
            } catch (ReaderException notFromHere) {
                // From another angle, then.
            }
        }
        throw new AssertionError("no QR code can be read");
    }

    private static String read(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static BufferedImage turned(BufferedImage image, int degrees) {
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return turned;
    }

    /** How many pixels of a part, in points, are dark. */
    static long dark(BufferedImage image, double x, double y, double width, double height) {
        double scale = image.getWidth() / Sheet.WIDTH;
        long dark = 0;
        for (int row = (int) (y * scale); row < (int) ((y + height) * scale); row++) {
            for (int column = (int) (x * scale); column < (int) ((x + width) * scale); column++) {
                dark += new Color(image.getRGB(column, row)).getGreen() < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    static void paintOver(BufferedImage image, double x, double y, double size) {
        double scale = image.getWidth() / Sheet.WIDTH;
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect((int) (x * scale), (int) (y * scale), (int) (size * scale), (int) (size * scale));
        graphics.dispose();
    }
}
