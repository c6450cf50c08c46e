package org.sitesentinel.runtime.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {
    private static final long MOST = 64 << 20;

    @Test
    void whatGrowsLikeRowsMayGrowToTheLimitAndNoFurther() throws IOException {
        byte[] packed = gzip(lines(32 << 20));

        assertThat(length(gunzip(packed, MOST))).isEqualTo(32 << 20);
        assertThat(refused(gunzip(packed, (32 << 20) - 1))).isEqualTo(413);
    }

    @Test
    void whatGrowsLikeABombIsRefusedLongBeforeTheLimit() throws IOException {
        InputStream bomb = gunzip(gzip(new byte[32 << 20]), MOST);

        assertThat(refused(bomb)).isEqualTo(413);
    }

    @Test
    void whatBreaksOffIsNotTakenForAnEnd() throws IOException {
        byte[] packed = gzip(lines(1 << 20));

        for (int length : new int[] {3, packed.length / 2, packed.length - 1}) {
            assertThatThrownBy(() -> length(Gunzip.of(new ByteArrayInputStream(packed, 0, length), "gzip", MOST)))
                    .hasMessageContaining("unreadable-body");
        }
    }

    private static InputStream gunzip(byte[] packed, long most) throws IOException {
        return Gunzip.of(new ByteArrayInputStream(packed), "gzip", most);
    }

    private static int refused(InputStream body) {
        return catchThrowableOfType(WebApplicationException.class, () -> length(body))
                .getResponse()
                .getStatus();
    }

    private static long length(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            length += read;
        }
        return length;
    }

    /** Alike, and no two the same: digits of chance and many blanks. */
    private static byte[] lines(int length) {
        byte[] lines = new byte[length];
        Random chance = new Random(1);
        for (int i = 0; i < length; i++) {
            lines[i] = (byte) (i % 40 == 0 ? '0' + chance.nextInt(10) : ' ');
        }
        return lines;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
