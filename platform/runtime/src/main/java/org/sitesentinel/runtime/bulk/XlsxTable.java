package org.sitesentinel.runtime.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;

/** The first sheet of an XLSX workbook. Its rows are streamed; what the format holds in memory is measured first. */
final class XlsxTable implements Table {
    /** Texts and styles, unpacked; rows do not count. */
    private static final long MOST_HELD_BYTES = 64L << 20;

    private static final int MOST_PARTS = 1000;
    private static final int MOST_CELLS = 500;

    /** Formats that workbooks name by number alone (ECMA-376), those of Chinese ones among them. */
    private static final Set<Integer> DAY_FORMATS = IntStream.of(
                    14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
            .boxed()
            .collect(Collectors.toSet());

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long line;

    XlsxTable(Path file) throws IOException {
        ReadableWorkbook opened = null;
        try {
            measure(file);
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = opened.getFirstSheet().openStream();
            rows = stream.iterator();
            book = opened;
        } catch (IOException
                | ExcelReaderException
                | UncheckedIOException
                | NullPointerException
                | IllegalArgumentException noWorkbook) {
            if (opened != null) {
                opened.close();
            }
            throw new UnreadableBody("no-xlsx", 0).exception();
        }
    }

    /** What an archive says of its sizes may be a lie: all that would be held is unpacked once, and dropped. */
    private static void measure(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableBody("xlsx-too-large", 0).exception();
            }
            long held = 0;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                if (part.getName().contains("worksheets/")) {
                    continue;
                }
                try (InputStream bytes = zip.getInputStream(part)) {
                    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                        held += read;
                        if (held > MOST_HELD_BYTES) {
                            throw new UnreadableBody("xlsx-too-large", 0).exception();
                        }
                    }
                }
            }
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            line = row.getRowNum();
            if (row.getCellCount() > MOST_CELLS) {
                throw new UnreadableBody("xlsx-too-large", line).exception();
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(text(row.getCell(i)));
            }
            return new Line(line, cells);
        } catch (ExcelReaderException
                | UncheckedIOException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw new UnreadableBody("no-xlsx", line + 1).exception();
        }
    }

    /** As it is seen: a number that is shown as a day is one. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDay(Cell cell) {
        Integer builtIn = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return builtIn != null && DAY_FORMATS.contains(builtIn)
                || format != null
                        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*[yd].*");
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
