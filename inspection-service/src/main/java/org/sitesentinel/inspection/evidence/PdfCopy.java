package org.sitesentinel.inspection.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies a PDF as it is, if it begins and ends like one. */
final class PdfCopy {
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";

    /** Readers look for the end within so many bytes; what is appended beyond is something else. */
    private static final int TAIL = 1024;

    private PdfCopy() {}

    static void run(InputStream in, OutputStream out) throws IOException {
        byte[] head = in.readNBytes(HEAD.length);
        if (!Arrays.equals(head, HEAD)) {
            throw broken();
        }
        out.write(head);
        byte[] buffer = new byte[8192];
        byte[] tail = new byte[0];
        for (int some = in.read(buffer); some >= 0; some = in.read(buffer)) {
            out.write(buffer, 0, some);
            tail = last(tail, buffer, some);
        }
        if (!new String(tail, StandardCharsets.ISO_8859_1).contains(END)) {
            throw broken();
        }
    }

    private static byte[] last(byte[] before, byte[] buffer, int some) {
        byte[] all = Arrays.copyOf(before, before.length + some);
        System.arraycopy(buffer, 0, all, before.length, some);
        return all.length <= TAIL ? all : Arrays.copyOfRange(all, all.length - TAIL, all.length);
    }

    private static WrongContent broken() {
        return new WrongContent("no-pdf");
    }
}
