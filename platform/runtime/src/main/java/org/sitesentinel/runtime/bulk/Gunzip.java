package org.sitesentinel.runtime.bulk;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;

/** What a gzipped body says, as long as it grows by no more than rows do. */
final class Gunzip extends InputStream {
    /** Rows grow some thirty-fold; a thousand-fold is all that can be done. */
    private static final int MOST_GROWTH = 200;

    private static final long LOOKED_AT_FROM = 16 << 20;

    private final Counted packed;
    private final InputStream plain;
    private final long most;
    private long read;

    private Gunzip(InputStream sent, long most) throws IOException {
        this.packed = new Counted(sent);
        this.plain = new GZIPInputStream(packed, 1 << 15);
        this.most = most;
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count += Math.max(0, some);
            return some;
        }
    }

    /**
     * The body without its {@code Content-Encoding}.
     *
     * @param most bytes that it may have
     */
    static InputStream of(InputStream sent, @Nullable String encoding, long most) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return sent;
        }
        if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
            throw new NotSupportedException();
        }
        try {
            return new Gunzip(sent, most);
        } catch (EOFException | ZipException broken) {
            throw new UnreadableBody("gzip", 0).exception();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int some = plain.read(into, offset, length);
            read += Math.max(0, some);
            if (read > most || (read > LOOKED_AT_FROM && read > MOST_GROWTH * packed.count)) {
                throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            return some;
        } catch (EOFException | ZipException broken) {
            throw new UnreadableBody("gzip", 0).exception();
        }
    }
}
