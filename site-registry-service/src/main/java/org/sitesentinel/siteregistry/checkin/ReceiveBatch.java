package org.sitesentinel.siteregistry.checkin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.problem.Problem;
import org.sitesentinel.runtime.problem.ProblemException;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.InputReader;
import org.sitesentinel.runtime.request.JsonBodyReader;
import org.sitesentinel.siteregistry.checkin.CheckInBatchView.Outcome;
import org.sitesentinel.siteregistry.checkin.CheckInBatchView.Row;
import org.sitesentinel.siteregistry.checkin.CheckInBatchView.RowError;

/** Takes what kiosks kept back: a scan that is wrong hinders no other. */
@ApplicationScoped
class ReceiveBatch {
    private final JsonBodyReader reader;
    private final InputReader inputs;
    private final ReceiveScans receive;
    private final Messages messages;
    private final CheckInConfig config;

    ReceiveBatch(
            JsonBodyReader reader, InputReader inputs, ReceiveScans receive, Messages messages, CheckInConfig config) {
        this.reader = reader;
        this.inputs = inputs;
        this.receive = receive;
        this.messages = messages;
        this.config = config;
    }

    /** A scan as it was read. */
    private record Entry(@Nullable NewCheckIn input, List<Violation> errors) {}

    /** @param lines whether each line is a scan; else the body is an array of them */
    CheckInBatchView receive(InputStream body, boolean lines, Locale locale) throws IOException {
        List<Entry> entries = lines ? linesOf(body) : elementsOf(body);
        List<NewCheckIn> readable = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.input() != null) {
                readable.add(entry.input());
            }
        }
        List<ReceiveScans.Outcome> outcomes = readable.isEmpty() ? List.of() : receive.receive(readable, true);
        List<Row> rows = new ArrayList<>(entries.size());
        int taken = 0;
        for (Entry entry : entries) {
            int line = rows.size() + 1;
            rows.add(
                    entry.input() == null
                            ? rejected(line, entry.errors(), locale)
                            : row(line, outcomes.get(taken++), locale));
        }
        return CheckInBatchView.of(rows);
    }

    private List<Entry> elementsOf(InputStream body) throws IOException {
        JsonNode tree = reader.tree(body);
        if (!tree.isArray()) {
            throw invalid("array", Map.of());
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode element : tree) {
            add(entries, read(element));
        }
        return entries;
    }

    private List<Entry> linesOf(InputStream body) throws IOException {
        byte[] sent = reader.limited(body).readAllBytes();
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= sent.length; end++) {
            if (end == sent.length || sent[end] == '\n') {
                byte[] line = Arrays.copyOfRange(sent, start, end);
                if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                    add(entries, readLine(line));
                }
                start = end + 1;
            }
        }
        return entries;
    }

    private Entry readLine(byte[] line) throws IOException {
        try {
            return read(reader.tree(new ByteArrayInputStream(line)));
        } catch (ProblemException malformed) {
            return new Entry(null, List.of(Violation.of("", "malformed-json")));
        }
    }

    private void add(List<Entry> entries, Entry entry) {
        if (entries.size() == config.mostInBatch()) {
            throw invalid("too-many-rows", Map.of("max", config.mostInBatch()));
        }
        entries.add(entry);
    }

    private Entry read(JsonNode element) {
        InputReader.Reading<NewCheckIn> reading = inputs.read(element, NewCheckIn.class);
        NewCheckIn input = reading.input();
        if (input == null || !reading.errors().isEmpty()) {
            return new Entry(null, reading.errors());
        }
        List<Violation> missing = input.missingOfKiosk();
        return missing.isEmpty() ? new Entry(input, List.of()) : new Entry(null, missing);
    }

    private Row row(int line, ReceiveScans.Outcome outcome, Locale locale) {
        if (outcome instanceof ReceiveScans.Outcome.Taken taken) {
            return new Row(
                    line,
                    taken.replayed() ? Outcome.UNCHANGED : Outcome.CREATED,
                    taken.people().get(0).scanId(),
                    taken.people().stream().map(CheckIn::decision).toList(),
                    List.of());
        }
        Problem problem = ((ReceiveScans.Outcome.Refused) outcome).problem();
        return rejected(line, problem.errors(), locale);
    }

    private Row rejected(int line, List<Violation> errors, Locale locale) {
        List<RowError> inWords = errors.stream()
                .map(error -> new RowError(
                        error.pointer(),
                        error.code(),
                        messages.text(locale, "violation." + error.code(), error.arguments())))
                .toList();
        return new Row(line, Outcome.REJECTED, null, null, inWords);
    }

    private static RuntimeException invalid(String code, Map<String, Object> arguments) {
        return new InvalidRequest(List.of(new Violation("", code, arguments))).exception();
    }
}
