package org.sitesentinel.inspection.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitesentinel.contracts.inspection.CaseStatus;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;

/** The table of moves is what its document says and what the API lets each role do. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class MoveTableTest {
    private static final List<String> ROLES = List.of(
            "bureau-admin", "inspector", "site-operator", "analyst", "district-system", "frontend", "privacy-officer");

    @Test
    void theDocumentShowsTheTable() throws IOException {
        String document = Files.readString(Path.of("../docs/inspection.md"));

        assertThat(Arrays.stream(Move.values()).map(MoveTableTest::row).filter(row -> !document.contains(row)))
                .as("rows that the document lacks")
                .isEmpty();
    }

    private static String row(Move move) {
        String from = move.from().stream().map(CaseStatus::name).collect(Collectors.joining(", "));
        String target =
                switch (move.target()) {
                    case STAYS -> "–";
                    case BACK -> "ORDERED or REFERRED";
                    default -> move.target().name();
                };
        String guards = move.guards().isEmpty()
                ? "–"
                : move.guards().stream().map(Guard::name).collect(Collectors.joining(", "));
        String actors = ROLES.stream().filter(move.actors()::contains).collect(Collectors.joining(", "));
        return "| `" + move + "` | `" + path(move) + "` | " + from + " | " + target + " | " + guards + " | " + actors
                + " |";
    }

    static String path(Move move) {
        return switch (move.step()) {
            case OPENING -> throw new IllegalArgumentException("no move");
            case INTERVIEW -> "interview";
            case SIGNING -> "interview/signing";
            case ORDER -> "order";
            case RECEIPT -> "order/receipt";
            case EXTENSION -> "extension";
            case REPORT -> "report";
            case RETURN -> "return";
            case REINSPECTION -> "reinspection";
            case SECOND_ORDER -> "second-order";
            case REFERRAL -> "referral";
            case WITHDRAWAL -> "withdrawal";
        };
    }

    /** Whoever may take the step hears that there is no such case; all others that they may not. */
    @ParameterizedTest
    @EnumSource(Move.class)
    void eachMoveIsForItsActorsAlone(Move move) {
        for (String role : ROLES) {
            int status = Caller.as(role)
                    .header("If-Match", "\"1\"")
                    .body(CaseFixture.body(path(move)))
                    .post(CaseFixture.CASES + "/" + UUID.randomUUID() + "/" + path(move))
                    .statusCode();

            assertThat(status)
                    .as("%s by %s", move, role)
                    .isEqualTo(move.actors().contains(role) ? 404 : 403);
        }
    }
}
