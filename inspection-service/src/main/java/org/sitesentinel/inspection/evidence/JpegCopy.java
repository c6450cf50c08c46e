package org.sitesentinel.inspection.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG segment by segment up to its end, and drops what follows: the other pictures and videos that phones
 * append, and whatever was hidden there. Cameras write position, owner and serial number into several kinds of
 * segments, so those are kept that are known to hold nothing of the sort.
 */
final class JpegCopy {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF = 0xE1;
    private static final String EXIF_HEAD = "Exif\0\0";

    private final InputStream in;
    private final OutputStream out;
    private final boolean keepAll;
    private boolean framed;
    private boolean scanned;

    JpegCopy(InputStream in, OutputStream out, boolean keepAll) {
        this.in = new BufferedInputStream(in);
        this.out = out;
        this.keepAll = keepAll;
    }

    void run() throws IOException {
        if (in.read() != 0xFF || in.read() != START) {
            throw broken();
        }
        write(START);
        int marker = marker(next());
        while (marker != END) {
            segment(marker);
            marker = marker == SCAN ? scan() : marker(next());
        }
        if (!scanned) {
            throw broken();
        }
        write(END);
    }

    /** The marker that begins with this byte; any number of 0xFF may stand before it. */
    private int marker(int first) throws IOException {
        if (first != 0xFF) {
            throw broken();
        }
        int marker = next();
        while (marker == 0xFF) {
            marker = next();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        if (marker < 0xC0 || marker == 0xFF || (marker >= 0xD0 && marker <= END) || marker == 0xC8) {
            throw broken();
        }
        int length = (next() << 8) + next() - 2;
        byte[] content = in.readNBytes(Math.max(0, length));
        if (length < 0 || content.length < length) {
            throw broken();
        }
        if (isFrame(marker)) {
            frame(content);
        } else if (marker == SCAN) {
            if (!framed) {
                throw broken();
            }
            scanned = true;
        }
        if (keepAll || isHarmless(marker, content)) {
            write(marker, content);
        } else if (marker == EXIF && startsWith(content, EXIF_HEAD)) {
            byte[] rest = ExifEssence.of(content, EXIF_HEAD.length());
            if (rest.length > 0) {
                write(marker, concat(EXIF_HEAD.getBytes(StandardCharsets.ISO_8859_1), rest));
            }
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void frame(byte[] content) throws IOException {
        if (content.length < 6) {
            throw broken();
        }
        EvidenceType.checkPixels(unsigned(content, 3), unsigned(content, 1));
        framed = true;
    }

    private static int unsigned(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) + (bytes[at + 1] & 0xFF);
    }

    /** Frames, tables and scans; and of the applications' own segments size, colours and how these are coded. */
    private static boolean isHarmless(int marker, byte[] content) {
        return switch (marker) {
            case 0xE0 -> startsWith(content, "JFIF\0");
            case 0xE2 -> startsWith(content, "ICC_PROFILE\0");
            case 0xEE -> startsWith(content, "Adobe");
            default -> marker < 0xE0;
        };
    }

    private static boolean startsWith(byte[] content, String head) {
        return content.length >= head.length()
                && new String(content, 0, head.length(), StandardCharsets.ISO_8859_1).equals(head);
    }

    /** Copies a scan's data; answers the marker that ends it. */
    private int scan() throws IOException {
        while (true) {
            int one = next();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int after = marker(one);
            if (after != 0 && (after < 0xD0 || after > 0xD7)) {
                return after;
            }
            out.write(0xFF);
            out.write(after);
        }
    }

    private void write(int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private void write(int marker, byte[] content) throws IOException {
        write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.write(content);
    }

    private static byte[] concat(byte[] head, byte[] rest) {
        byte[] both = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, both, head.length, rest.length);
        return both;
    }

    private int next() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw broken();
        }
        return one;
    }

    private static WrongContent broken() {
        return new WrongContent("no-jpeg");
    }
}
