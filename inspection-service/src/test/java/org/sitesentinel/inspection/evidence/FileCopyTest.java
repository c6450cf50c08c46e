package org.sitesentinel.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileCopyTest {
    private static final byte[] PHOTO = EvidenceFixture.photo();
    private static final byte[] PNG = EvidenceFixture.png();

    @Test
    void aPhotoLosesWhereItWasTakenAndByWhat() throws IOException {
        byte[] kept = copy(EvidenceType.JPEG, PHOTO, false);

        JpegImageMetadata metadata = (JpegImageMetadata) Imaging.getMetadata(kept);
        assertThat(metadata.getExif().getGpsInfo()).isNull();
        assertThat(metadata.findExifValue(TiffTagConstants.TIFF_TAG_MAKE)).isNull();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("CAMERA-MAKER", "video");
    }

    @Test
    void aPhotoKeepsWhatItShowsAndWhenItWasTaken() throws IOException {
        byte[] kept = copy(EvidenceType.JPEG, PHOTO, false);

        JpegImageMetadata metadata = (JpegImageMetadata) Imaging.getMetadata(kept);
        assertThat(metadata.findExifValue(TiffTagConstants.TIFF_TAG_ORIENTATION).getIntValue())
                .isEqualTo(6);
        assertThat(metadata.findExifValue(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL)
                        .getStringValue())
                .isEqualTo("2022:03:10 09:30:00");
        assertThat(pixels(kept)).isEqualTo(pixels(PHOTO));
    }

    @Test
    void onPurposeAPhotoKeepsItsPosition() throws IOException {
        JpegImageMetadata metadata = (JpegImageMetadata) Imaging.getMetadata(copy(EvidenceType.JPEG, PHOTO, true));

        assertThat(metadata.getExif().getGpsInfo().getLatitudeAsDegreesNorth()).isCloseTo(36.6, within(0.0001));
    }

    @Test
    void aPhotoOfUnreadableExifStandsWithout() throws IOException {
        byte[] odd = PHOTO.clone();
        int exif = new String(odd, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
        Arrays.fill(odd, exif + 6, exif + 30, (byte) 0xEE);

        byte[] kept = copy(EvidenceType.JPEG, odd, false);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "CAMERA-MAKER");
        assertThat(pixels(kept)).isEqualTo(pixels(PHOTO));
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] told = withChunk(PNG, "tEXt", "GPS\00036.6 N".getBytes(StandardCharsets.ISO_8859_1));
        told = withChunk(told, "eXIf", new byte[20]);

        assertThat(copy(EvidenceType.PNG, told, false)).isEqualTo(PNG);
        assertThat(copy(EvidenceType.PNG, told, true)).isEqualTo(told);
    }

    @Test
    void whatFollowsTheEndIsNoPartOfAnImage() throws IOException {
        byte[] followed = Arrays.copyOf(PNG, PNG.length + 100);

        assertThat(copy(EvidenceType.PNG, followed, true)).isEqualTo(PNG);
    }

    /** Unpacked, it would fill the memory of whoever looks at it. */
    @Test
    void anImageOfTooManyPixelsIsRefused() {
        byte[] huge = PNG.clone();
        ByteBuffer.wrap(huge).putInt(16, 50_000).putInt(20, 50_000);
        byte[] hugeJpeg = copyOf(EvidenceFixture.jpeg());
        int frame = new String(hugeJpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        Arrays.fill(hugeJpeg, frame + 5, frame + 9, (byte) 0xFF);

        refused(EvidenceType.PNG, huge, "too-many-pixels");
        refused(EvidenceType.JPEG, hugeJpeg, "too-many-pixels");
    }

    @Test
    void aChunkThatWasChangedIsRefused() {
        byte[] changed = PNG.clone();
        changed[PNG.length / 2] ^= 1;

        refused(EvidenceType.PNG, changed, "no-png");
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsCutOffIsRefused(EvidenceType type) throws IOException {
        byte[] whole = copy(type, whole(type), false);
        // A PDF may end with a line break, or two.
        int shortest = type == EvidenceType.PDF ? whole.length - 2 : whole.length;

        for (int length = 0; length < shortest; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(WrongContent.class)
                    .as("the first %d bytes", length)
                    .isThrownBy(() -> copy(type, cut, false));
        }
    }

    @Property(tries = 300)
    void aChangedByteIsTakenOrRefusedAndNothingElse(@ForAll @IntRange(max = 100_000) int at, @ForAll byte value) {
        for (EvidenceType type : EvidenceType.values()) {
            byte[] changed = copyOf(whole(type));
            changed[at % changed.length] = value;
            try {
                byte[] once = copy(type, changed, false);
                assertThat(copy(type, once, false)).isEqualTo(once);
            } catch (WrongContent refused) {
                assertThat(refused.code()).isIn("no-jpeg", "no-png", "no-pdf", "too-many-pixels");
            } catch (IOException unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    private static byte[] whole(EvidenceType type) {
        return switch (type) {
            case JPEG -> PHOTO;
            case PNG -> PNG;
            case PDF -> "%PDF-1.7\nall of it\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        };
    }

    private static byte[] copyOf(byte[] bytes) {
        return bytes.clone();
    }

    private static byte[] copy(EvidenceType type, byte[] file, boolean keepPosition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        type.copy(new ByteArrayInputStream(file), out, keepPosition);
        return out.toByteArray();
    }

    private static void refused(EvidenceType type, byte[] file, String code) {
        assertThatExceptionOfType(WrongContent.class)
                .isThrownBy(() -> copy(type, file, false))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo(code));
    }

    private static int[] pixels(byte[] image) throws IOException {
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(image));
        return shown.getRGB(0, 0, shown.getWidth(), shown.getHeight(), null, 0, shown.getWidth());
    }

    /** Right after the header. */
    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(png.length + content.length + 12)
                .put(png, 0, 33)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .put(png, 33, png.length - 33)
                .array();
    }
}
