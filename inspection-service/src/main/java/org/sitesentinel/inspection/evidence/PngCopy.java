package org.sitesentinel.inspection.evidence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies a PNG chunk by chunk up to its end, and drops what follows. Of the chunks that are not needed to show it,
 * texts and EXIF among them, those are kept that say something about colours and size.
 */
final class PngCopy {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "IDAT", "IEND");
    private static final Set<String> HARMLESS =
            Set.of("tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "sPLT", "tIME");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final boolean keepAll;
    private final byte[] buffer = new byte[8192];

    PngCopy(InputStream in, OutputStream out, boolean keepAll) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
        this.keepAll = keepAll;
    }

    void run() throws IOException {
        try {
            chunks();
        } catch (EOFException brokenOff) {
            throw broken();
        }
    }

    private void chunks() throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw broken();
        }
        out.writeLong(SIGNATURE);
        boolean begun = false;
        boolean drawn = false;
        String type = "";
        while (!type.equals("IEND")) {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.ISO_8859_1);
            boolean isHeader = type.equals("IHDR");
            if (length < 0 || name.length < 4 || isHeader == begun || (isHeader && length != 13)) {
                throw broken();
            }
            begun = true;
            drawn |= type.equals("IDAT");
            chunk(type, name, length);
        }
        if (!drawn) {
            throw broken();
        }
    }

    private void chunk(String type, byte[] name, int length) throws IOException {
        // By its first letter a chunk says that nothing can be shown without knowing it.
        boolean isCritical = Character.isUpperCase(type.charAt(0));
        if (isCritical && !NEEDED.contains(type)) {
            throw broken();
        }
        boolean isKept = isCritical || keepAll || HARMLESS.contains(type);
        if (isKept) {
            out.writeInt(length);
            out.write(name);
        }
        CRC32 sum = new CRC32();
        sum.update(name);
        int left = length;
        while (left > 0) {
            int some = Math.min(left, buffer.length);
            in.readFully(buffer, 0, some);
            if (left == length && type.equals("IHDR")) {
                ByteBuffer header = ByteBuffer.wrap(buffer);
                EvidenceType.checkPixels(Integer.toUnsignedLong(header.getInt()), header.getInt());
            }
            sum.update(buffer, 0, some);
            if (isKept) {
                out.write(buffer, 0, some);
            }
            left -= some;
        }
        int said = in.readInt();
        if (said != (int) sum.getValue()) {
            throw broken();
        }
        if (isKept) {
            out.writeInt(said);
        }
    }

    private static WrongContent broken() {
        return new WrongContent("no-png");
    }
}
