package org.sitesentinel.runtime.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet of text cells, which no spreadsheet takes for formulas. */
final class XlsxWriter implements TableWriter {
    private static final int ROWS_HELD = 500;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxWriter(OutputStream out) {
        book = new Workbook(out, "SiteSentinel", "1.0");
        sheet = book.newWorksheet("Sheet1");
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text != null && !text.isEmpty()) {
                sheet.inlineString(next, column, text.substring(0, Math.min(LONGEST_CELL, text.length())));
            }
        }
        next++;
        if (next % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
