package org.sitesentinel.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.sitesentinel.deploy.local.LocalFailure;

/** Bodies of test results, NDJSON, each of another day and each row of somebody new. */
final class Submission {

    private static final String PATH = "/api/v1/test-result-submissions";
    /** Over which samples are spread. */
    private static final int DISTRICTS = 50;

    private final ApiClient screening;
    private int passports = 10_000_000;
    private LocalDate day = LocalDate.parse("2022-03-01");

    Submission(ApiClient screening) {
        this.screening = screening;
    }

    /** As many as the door commits together. */
    int chunkRows() {
        return 1_000;
    }

    /** From the first byte sent to the receipt that says COMPLETED. */
    double rowsPerSecond(int rows) {
        try {
            Path body = Files.createTempFile("test-results", ".ndjson");
            try {
                write(body, rows);
                return measure(body, rows);
            } finally {
                Files.delete(body);
            }
        } catch (IOException failed) {
            throw new LocalFailure("Not measured: " + failed, failed);
        }
    }

    private double measure(Path body, int rows) throws IOException {
        long start = System.nanoTime();
        JsonNode receipt = screening.post(PATH, "application/x-ndjson", BodyPublishers.ofFile(body));
        if (isProcessing(receipt)) {
            receipt = screening.await(PATH + "/" + receipt.get("id").textValue(), answer -> !isProcessing(answer));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (receipt.at("/created").intValue() != rows) {
            throw new LocalFailure("Not measured: " + receipt);
        }
        return rows / seconds;
    }

    private static boolean isProcessing(JsonNode receipt) {
        return receipt.get("status").textValue().equals("PROCESSING");
    }

    private void write(Path body, int rows) throws IOException {
        String round = UUID.randomUUID().toString();
        try (BufferedWriter out = Files.newBufferedWriter(body)) {
            for (int i = 0; i < rows; i++) {
                out.write("""
                        {"reference":"%s-%d","version":1,"tube":"%s%d","documentType":"PASSPORT","documentNumber":"E%d",\
                        "district":"6301%02d","item":"SARS_COV_2_RNA","result":"NEGATIVE","ct":38.5,"lab":"bench",\
                        "sampledAt":"%sT08:00:00+08:00","receivedAt":"%sT12:00:00+08:00",\
                        "testedAt":"%sT18:00:00+08:00","reportedAt":"%sT20:00:00+08:00"}
                        """.formatted(
                                round, i, round.substring(0, 8), i, passports++, i % DISTRICTS, day, day, day, day));
            }
        }
        day = day.plusDays(1);
    }
}
