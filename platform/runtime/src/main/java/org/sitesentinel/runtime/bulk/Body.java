package org.sitesentinel.runtime.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.request.InputReader;

/**
 * A body that lies in a file, to be read as often as need be.
 *
 * @param charset of its text; absent where it is no text
 */
record Body(Path file, BodyFormat format, @Nullable String charset, String digest) implements AutoCloseable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> TAKEN = List.of(StandardCharsets.UTF_8, GB18030);

    /** Writes a body down; whoever calls closes it. */
    static Body of(InputStream sent, Spool spool, BodyFormat format, @Nullable String declared) throws IOException {
        Path file = spool.newFile();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                sent.transferTo(out);
            }
            if (Files.size(file) == 0) {
                throw new UnreadableBody("empty-body", 0).exception();
            }
            String charset = format == BodyFormat.XLSX ? null : charsetOf(file, format, declared);
            return new Body(file, format, charset, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it says it is, or the first of UTF-8 and GB18030 in which all of it is text. JSON is UTF-8. */
    private static String charsetOf(Path file, BodyFormat format, @Nullable String declared) throws IOException {
        List<Charset> possible = format == BodyFormat.CSV ? TAKEN : List.of(StandardCharsets.UTF_8);
        if (declared != null && format == BodyFormat.CSV) {
            possible = List.of(named(declared));
        }
        for (Charset charset : possible) {
            if (isText(file, charset)) {
                return charset.name();
            }
        }
        throw new UnreadableBody("encoding", 0).exception();
    }

    private static Charset named(String declared) {
        try {
            Charset charset = Charset.forName(declared);
            if (charset.equals(StandardCharsets.UTF_8)) {
                return charset;
            }
            if (GB18030.contains(charset)
                    && (charset.name().startsWith("GB") || charset.name().equals("x-mswin-936"))) {
                return GB18030;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // Falls through: refused like any other encoding.
        }
        throw new UnreadableBody("encoding", 0).exception();
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader text = strict(Files.newInputStream(file), charset)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader strict(InputStream bytes, Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Its rows from the first on. */
    RowSource rows(BulkDoor<?> door, Columns columns, InputReader inputs) throws IOException {
        return switch (format) {
            case JSON -> new JsonRows(withoutMark(), columns, inputs);
            case NDJSON -> new NdjsonRows(text(), columns, inputs);
            case CSV -> new TableRows(new CsvTable(text()), columns);
            case FHIR -> new FhirRows(withoutMark(), inputs, door::ofFhir);
            case XLSX -> new TableRows(new XlsxTable(file), columns);
        };
    }

    private Reader text() throws IOException {
        return strict(withoutMark(), Charset.forName(String.valueOf(charset)));
    }

    private InputStream withoutMark() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        byte[] begin = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        bytes.mark(begin.length);
        if (!Arrays.equals(bytes.readNBytes(begin.length), begin)) {
            bytes.reset();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
