package org.sitesentinel.siteregistry.poster;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.siteregistry.SiteRegistryConfig;
import org.sitesentinel.siteregistry.venuecode.VenueCode;

/** Makes posters of codes. */
@ApplicationScoped
class DrawPoster {
    private static final String NO_CONTACT = "有疑问请联系本场所管理单位 · Questions? Ask the management of this place";

    private final SheetLayout layout;
    private final SvgPoster svg;
    private final PngPoster png;
    private final PdfPosters pdf;
    private final SiteRegistryConfig config;

    DrawPoster(SheetLayout layout, SvgPoster svg, PngPoster png, PdfPosters pdf, SiteRegistryConfig config) {
        this.layout = layout;
        this.svg = svg;
        this.png = png;
        this.pdf = pdf;
        this.config = config;
    }

    /** What a code's poster says. */
    Poster posterOf(VenueCode code) {
        String contact = config.posterContact().map("咨询 Contact: "::concat).orElse(NO_CONTACT);
        return Poster.of(code, config.codeUrl().replace("{code}", code.code()), contact);
    }

    /** @param dpi dots to the inch of a PNG; the others have none */
    byte[] draw(Poster poster, PosterFormat format, int dpi) {
        Sheet sheet = layout.lay(poster);
        return switch (format) {
            case PDF -> onePage(sheet);
            case SVG -> svg.draw(sheet);
            case PNG -> png.draw(sheet, dpi);
        };
    }

    private byte[] onePage(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            pdf.draw(sheet.title(), Stream.of(sheet), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One PDF, a page a poster. */
    void drawAll(List<Poster> posters, OutputStream out) throws IOException {
        pdf.draw("场所码 Venue codes", posters.stream().map(layout::lay), out);
    }
}
