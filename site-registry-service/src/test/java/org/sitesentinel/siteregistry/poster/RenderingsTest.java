package org.sitesentinel.siteregistry.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.runtime.typeface.Typeface;
import org.w3c.dom.Document;

class RenderingsTest {
    private static final Typeface TYPEFACE = new Typeface();
    private static final SheetLayout LAYOUT = new SheetLayout(TYPEFACE);
    private static final String URL = SheetTest.poster("", "").url();

    static Stream<String> names() {
        return Stream.of("唐道637", "a<b>&\"'c\" 花园", "😀", "西宁市城西区五四西路万达广场住宅小区（二期）".repeat(9));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theCodeIsReadFromEachRendering(String site) throws IOException {
        Sheet sheet = sheet(site);

        assertThat(Rendering.scanned(Rendering.svg(new SvgPoster().draw(sheet))))
                .isEqualTo(URL);
        assertThat(Rendering.scanned(Rendering.png(new PngPoster().draw(sheet, 300))))
                .isEqualTo(URL);
        assertThat(Rendering.scanned(Rendering.png(new PngPoster().draw(sheet, 72))))
                .isEqualTo(URL);
        assertThat(Rendering.scanned(Rendering.pdf(pdf(Stream.of(sheet))).get(0)))
                .isEqualTo(URL);
    }

    @Test
    void theCodeIsReadThoughAPieceOfItIsTornAway() throws IOException {
        Sheet sheet = sheet("唐道637");
        BufferedImage image = Rendering.png(new PngPoster().draw(sheet, 150));

        Rendering.paintOver(
                image, sheet.qrX() + sheet.qrSize() * 0.55, sheet.qrY() + sheet.qrSize() * 0.55, sheet.qrSize() * 0.2);

        assertThat(Rendering.scanned(image)).isEqualTo(URL);
    }

    @Test
    void theQuietZoneIsLeftBlank() throws IOException {
        Sheet sheet = sheet("唐道637");
        BufferedImage image = Rendering.png(new PngPoster().draw(sheet, 150));
        double quiet = 4 * sheet.module();

        assertThat(Rendering.dark(image, sheet.qrX(), sheet.qrY(), sheet.qrSize(), quiet - 1))
                .isZero();
        assertThat(Rendering.dark(image, sheet.qrX(), sheet.qrY(), quiet - 1, sheet.qrSize()))
                .isZero();
        assertThat(Rendering.dark(image, sheet.qrX(), sheet.qrY(), quiet + 10, quiet + 10))
                .isPositive();
    }

    /** A tofu box or nothing at all would not have the strokes that the same text has in the others. */
    @Test
    void chineseTextIsDrawnAlikeInEachRendering() throws IOException {
        Sheet sheet = sheet("唐道637");
        BufferedImage svg = Rendering.svg(new SvgPoster().draw(sheet));
        BufferedImage png = Rendering.png(new PngPoster().draw(sheet, 100));
        BufferedImage pdf = Rendering.pdf(pdf(Stream.of(sheet))).get(0);

        long strokes = Rendering.dark(png, 48, 30, 499, 60);

        assertThat(strokes).isGreaterThan(500);
        assertThat(Rendering.dark(svg, 48, 30, 499, 60)).isBetween(strokes * 8 / 10, strokes * 12 / 10);
        assertThat(Rendering.dark(pdf, 48, 30, 499, 60)).isBetween(strokes * 8 / 10, strokes * 12 / 10);
    }

    @Test
    void theTextOfAPdfIsTextAndItsFontsComeWithIt() throws IOException {
        byte[] pdf = pdf(Stream.of(sheet("唐道637")));

        assertThat(Rendering.text(pdf, 1))
                .contains("场所码", "唐道637", "1号楼", "2222 3333 44445", "隐私告知", "Privacy", "0971-1234567");
        assertThat(pdf.length).isLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(595f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 842f);
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(2);
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).matches("[A-Z]{6}\\+.*");
            }
        }
    }

    @Test
    void anSvgNeedsNoFontAndIsWellFormedWhateverTheName() throws Exception {
        byte[] svg = new SvgPoster().draw(sheet("a<b>&\"'c\" 花园"));

        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("场所码 a<b>&\"'c\" 花园 1号楼");
        assertThat(document.getElementsByTagName("text").getLength()).isZero();
        assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("font");
        assertThat(svg.length).isLessThan(300_000);
    }

    @Test
    void aPngHasTheSizeOfA4AtItsResolution() throws IOException {
        BufferedImage image = Rendering.png(new PngPoster().draw(sheet("唐道637"), 300));

        assertThat(image.getWidth()).isEqualTo(2480);
        assertThat(image.getHeight()).isEqualTo(3508);
    }

    @Test
    void aLargeSiteIsAFileOfModestSize() throws IOException {
        byte[] pdf = pdf(IntStream.rangeClosed(1, 200).mapToObj(i -> sheet("唐道637 " + i + "区")));

        assertThat(pdf.length).isLessThan(4_000_000);
        assertThat(Rendering.text(pdf, 200)).contains("唐道637 200区");
    }

    @Test
    void postersDrawnAtOnceDoNotDisturbEachOther() throws Exception {
        List<byte[]> drawn = Parallel.call(8, () -> pdf(Stream.of(sheet("唐道637"))));

        for (byte[] pdf : drawn) {
            assertThat(Rendering.text(pdf, 1)).contains("唐道637", "隐私告知");
        }
    }

    private static Sheet sheet(String site) {
        return LAYOUT.lay(SheetTest.poster(site, "1号楼"));
    }

    private static byte[] pdf(Stream<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PdfPosters(TYPEFACE).draw("海报", sheets, bytes);
        return bytes.toByteArray();
    }
}
