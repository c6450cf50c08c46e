package org.sitesentinel.screening.returnee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitesentinel.screening.returnee.ReturneeFixture.RETURNEES;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declaration;
import static org.sitesentinel.screening.returnee.ReturneeFixture.declared;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;

/** What was declared before there was a history gets one that reads as if it had been there. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class ReturneeHistoryMigrationTest {
    @Test
    void givesEachDeclarationItsFirstVersion() throws IOException {
        String id = declared(declaration(TestSites.known(SiteType.CONSTRUCTION_SITE, "630112"))
                        .replace("10:00:00+08:00\", \"tr", "10:00:00.123456+08:00\", \"tr")
                        .replace("\"lab\"", "\"reportedAt\": \"2022-03-19T20:00:00+08:00\", \"lab\""))
                .extract()
                .path("id");
        Map<String, Object> kept = onlyVersion(id);
        assertThat(changed("delete from returnee_version where returnee_id = '" + id + "'"))
                .isEqualTo(1);

        assertThat(changed(backfill() + " where r.id = '" + id + "'")).isEqualTo(1);

        Map<String, Object> given = onlyVersion(id);
        assertThat(given.remove("recordedBy")).isNull();
        kept.remove("recordedBy");
        assertThat(given).isEqualTo(kept);
    }

    private static Map<String, Object> onlyVersion(String id) {
        List<Map<String, Object>> history = Caller.as("inspector")
                .get(RETURNEES + "/" + id + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(history).hasSize(1);
        return history.get(0);
    }

    /** The migration's own statement. */
    private static String backfill() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ReturneeHistoryMigrationTest.class.getResourceAsStream("/db/migration/V13_1__returnee_changes.sql"))) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("insert into returnee_version"), sql.lastIndexOf(';'));
        }
    }

    /** How many rows a statement changes. */
    private static long changed(String statement) {
        return TestLog.count("with changed as (" + statement + " returning 1) select count(*) from changed");
    }
}
