package org.sitesentinel.inspection.evidence;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.platform.testing.Caller;

/** Photos and documents, each of a content of its own. */
public final class EvidenceFixture {
    static final String EVIDENCE = "/api/v1/evidence";

    private EvidenceFixture() {}

    /** Handed in for a site by an inspector. */
    public static UUID of(SiteRef site) {
        return UUID.fromString(handIn(site, "image/jpeg", jpeg())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static Response handIn(SiteRef site, String type, byte[] file) {
        return Caller.as("inspector")
                .contentType(type)
                .queryParam("siteId", site.id())
                .body(file)
                .post(EVIDENCE);
    }

    static byte[] jpeg() {
        return image("jpg");
    }

    static byte[] png() {
        return image("png");
    }

    static byte[] pdf() {
        return ("%PDF-1.7\n% " + UUID.randomUUID() + "\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] image(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        UUID colours = UUID.randomUUID();
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, (int) (i < 600 ? colours.getMostSignificantBits() : colours.hashCode()) + i);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Taken at 36.6 N, 101.7 E on 2022-03-10, to be turned by a quarter, with a video behind it. */
    static byte[] photo() {
        try {
            TiffOutputSet exif = new TiffOutputSet();
            exif.setGpsInDegrees(101.7, 36.6);
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
            exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MAKE, "CAMERA-MAKER");
            exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, "2022:03:10 09:30:00");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossless(jpeg(), out, exif);
            out.write("a video of 36.6 N, 101.7 E".getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
