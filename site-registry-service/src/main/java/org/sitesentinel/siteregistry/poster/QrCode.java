package org.sitesentinel.siteregistry.poster;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code: its dark modules as bars, counted from the upper left corner of its quiet zone. A quarter of it may be
 * torn or dirty (level Q).
 *
 * @param size modules from edge to edge, quiet zone included
 */
record QrCode(int size, List<Bar> bars) {
    /** What ISO/IEC 18004 asks to be left blank on each side. */
    private static final int QUIET = 4;

    /** Neighbouring dark modules of one row. */
    record Bar(int x, int y, int length) {}

    /** @param text ASCII, short enough for a QR code */
    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(
                            text, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
                    .getMatrix();
            List<Bar> bars = new ArrayList<>();
            for (int y = 0; y < modules.getHeight(); y++) {
                addRow(modules, y, bars);
            }
            return new QrCode(modules.getWidth() + 2 * QUIET, bars);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("the address behind venue codes is too long", tooLong);
        }
    }

    private static void addRow(ByteMatrix modules, int y, List<Bar> bars) {
        int start = -1;
        for (int x = 0; x <= modules.getWidth(); x++) {
            boolean dark = x < modules.getWidth() && modules.get(x, y) == 1;
            if (dark && start < 0) {
                start = x;
            } else if (!dark && start >= 0) {
                bars.add(new Bar(start + QUIET, y + QUIET, x - start));
                start = -1;
            }
        }
    }
}
