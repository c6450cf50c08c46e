package org.sitesentinel.inspection.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffContents;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.jspecify.annotations.Nullable;

/** What evidence needs of a photo's EXIF: which way is up, and when it was taken. */
final class ExifEssence {
    private static final String MOMENT = "\\d{4}:\\d{2}:\\d{2} \\d{2}:\\d{2}:\\d{2}";

    private ExifEssence() {}

    /** Writes anew what is worth keeping; nothing if there is nothing, or it cannot be read. */
    static byte[] of(byte[] segment, int from) {
        byte[] exif = Arrays.copyOfRange(segment, from, segment.length);
        try {
            return written(new TiffReader(false)
                    .readDirectories(ByteSource.array(exif), false, FormatCompliance.getDefault()));
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a camera or somebody else made of it: the picture stands without.
            return new byte[0];
        }
    }

    private static byte[] written(TiffContents read) throws IOException {
        TiffOutputSet kept = new TiffOutputSet();
        @Nullable TiffField orientation = read.findField(TiffTagConstants.TIFF_TAG_ORIENTATION);
        if (orientation != null) {
            kept.getOrCreateRootDirectory()
                    .add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation.getIntValue());
        }
        @Nullable TiffField taken = read.findField(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL);
        if (taken != null && taken.getStringValue().matches(MOMENT)) {
            kept.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, taken.getStringValue());
        }
        if (kept.isEmpty()) {
            return new byte[0];
        }
        kept.getOrCreateRootDirectory();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TiffImageWriterLossy().write(out, kept);
        return out.toByteArray();
    }
}
