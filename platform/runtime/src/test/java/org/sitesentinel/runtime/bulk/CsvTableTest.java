package org.sitesentinel.runtime.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.problem.ProblemException;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsWhicheverSeparatorItsFirstLineHasMostOf(String separator) throws IOException {
        assertThat(lines(String.join(separator, "a", "b", "c") + "\n" + String.join(separator, "1", "2", "3")))
                .containsExactly(new Table.Line(1, List.of("a", "b", "c")), new Table.Line(2, List.of("1", "2", "3")));
    }

    @Test
    void countsTheLinesOfTheFileAndNotTheRows() throws IOException {
        assertThat(lines("a,b\r\n\"x\ny\",1\r\n\r\n\"say \"\"hi\"\"\",'=2\r\n"))
                .filteredOn(line -> !line.isEmpty())
                .containsExactly(
                        new Table.Line(1, List.of("a", "b")),
                        new Table.Line(2, List.of("x\ny", "1")),
                        new Table.Line(5, List.of("say \"hi\"", "=2")));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        Reader endless = new Reader() {
            private boolean begun;

            @Override
            public int read(char[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, 'x');
                if (!begun) {
                    into[offset] = '"';
                    begun = true;
                }
                return length;
            }

            @Override
            public void close() {}
        };

        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> new CsvTable(endless).next());

        assertThat(refused.problem()).isInstanceOf(UnreadableBody.class);
    }

    private static List<Table.Line> lines(String text) throws IOException {
        List<Table.Line> lines = new ArrayList<>();
        try (CsvTable table = new CsvTable(new StringReader(text))) {
            for (Table.Line line = table.next(); line != null; line = table.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
