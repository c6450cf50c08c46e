package org.sitesentinel.runtime.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;

/** The rows of a table below its headings. */
final class TableRows implements RowSource {
    private final Table table;
    private final Columns columns;
    private final List<@Nullable Field> order = new ArrayList<>();
    private final List<Integer> unknown = new ArrayList<>();

    TableRows(Table table, Columns columns) throws IOException {
        this.table = table;
        this.columns = columns;
        try {
            readHeadings();
        } catch (IOException | RuntimeException unreadable) {
            table.close();
            throw unreadable;
        }
    }

    private void readHeadings() throws IOException {
        Table.Line headings = nextLine();
        if (headings == null) {
            throw new UnreadableBody("empty-body", 0).exception();
        }
        Set<Field> seen = new HashSet<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.cells().get(i);
            Field field = columns.named(heading);
            if (field != null && !seen.add(field)) {
                throw new UnreadableBody("duplicate-heading", headings.number()).exception();
            }
            if (field == null && !heading.isBlank() && !columns.isRemark(heading)) {
                unknown.add(i + 1);
            }
            order.add(field);
        }
        if (seen.isEmpty()) {
            throw new UnreadableBody("no-heading", headings.number()).exception();
        }
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        Table.Line line = nextLine();
        return line == null ? null : columns.row(line, order);
    }

    private Table.@Nullable Line nextLine() throws IOException {
        Table.Line line;
        do {
            line = table.next();
        } while (line != null && line.isEmpty());
        return line;
    }

    @Override
    public List<Integer> unknownColumns() {
        return List.copyOf(unknown);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
