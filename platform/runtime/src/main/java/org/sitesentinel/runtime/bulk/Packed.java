package org.sitesentinel.runtime.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Parts of a body, compressed before they are encrypted: a JVM without its second compiler encrypts some ten megabytes
 * a second, and a million rows have three hundred.
 */
final class Packed {
    private Packed() {}

    static byte[] pack(byte[] plain) throws IOException {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, quick, 1 << 14)) {
            out.write(plain);
        } finally {
            quick.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) throws IOException {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        }
    }
}
