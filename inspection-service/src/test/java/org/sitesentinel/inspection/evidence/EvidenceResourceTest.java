package org.sitesentinel.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.sitesentinel.inspection.evidence.EvidenceFixture.EVIDENCE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.Caller;
import org.sitesentinel.platform.testing.Parallel;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.platform.testing.TestSites;
import org.sitesentinel.runtime.bulk.Spool;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class EvidenceResourceTest {
    private static final Path STORE = Path.of("target/evidence");
    private static final int LARGEST = 20 * 1024 * 1024;

    private final Spool spool;

    EvidenceResourceTest(Spool spool) {
        this.spool = spool;
    }

    @Inject
    ArrivingFiles arriving;

    @Inject
    EvidenceStore store;

    @Inject
    EntityManager entityManager;

    @Test
    void givesBackWhatWasHandedIn() {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);
        byte[] pdf = EvidenceFixture.pdf();

        String id = Caller.with(Caller.token("site-operator").sites(site.id()))
                .contentType("application/pdf")
                .queryParam("siteId", site.id())
                .queryParam("fileName", "整改 报告.pdf")
                .body(pdf)
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(pdf.length))
                .body("siteId", equalTo(site.id()))
                .body("fileName", equalTo("整改 报告.pdf"))
                .extract()
                .path("id");

        byte[] back = Caller.as("inspector")
                .get(EVIDENCE + "/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", String.valueOf(pdf.length))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E6%95%B4%E6%94%B9%20%E6%8A%A5%E5%91%8A.pdf")
                .extract()
                .asByteArray();
        assertThat(back).isEqualTo(pdf);
    }

    @ParameterizedTest(name = "position kept: {0}")
    @ValueSource(booleans = {false, true})
    void aPhotoTellsWhereItWasTakenOnlyOnPurpose(boolean kept) {
        SiteRef site = TestSites.known(SiteType.RESIDENTIAL_COMPOUND);

        String id = Caller.as("inspector")
                .contentType("image/jpeg")
                .queryParam("siteId", site.id())
                .queryParam("keepPosition", kept)
                .body(EvidenceFixture.photo())
                .post(EVIDENCE)
                .then()
                .statusCode(201)
                .body("positionKept", equalTo(kept))
                .extract()
                .path("id");

        byte[] back = Caller.as("inspector").get(EVIDENCE + "/" + id).asByteArray();
        assertThat(new String(back, StandardCharsets.ISO_8859_1).contains("CAMERA-MAKER"))
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "image/jpeg, MZ an executable named .jpg, no-jpeg",
        "image/jpeg, PK\u0003\u0004 a zip bomb, no-jpeg",
        "image/jpeg, '', no-jpeg",
        "image/png, <svg onload='alert(1)'/>, no-png",
        "application/pdf, <html><script>alert(1)</script></html>, no-pdf",
        "application/pdf, %PDF-1.7 that never ends, no-pdf",
    })
    void refusesWhatIsSomethingElseAndKeepsNothing(String type, String content, String code) throws IOException {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        long before = filesKept();

        EvidenceFixture.handIn(site, type, content.getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .body("type", endsWith(":evidence-unreadable"))
                .body("errors.code", contains(code));

        assertThat(filesKept()).isEqualTo(before);
        assertThat(TestLog.count("select count(*) from evidence where site_id = '" + site.id() + "'"))
                .isZero();
    }

    @Test
    void aJpegIsNoPng() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        EvidenceFixture.handIn(site, "image/png", EvidenceFixture.jpeg())
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/html", "image/svg+xml", "application/zip"})
    void takesNoOtherType(String type) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        EvidenceFixture.handIn(site, type, "{}".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/b.pdf", "a\\b.pdf", ".bashrc", "a\nb.pdf"})
    void refusesAPathInAFileName(String name) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        Caller.as("inspector")
                .contentType("application/pdf")
                .queryParam("siteId", site.id())
                .queryParam("fileName", name)
                .body(EvidenceFixture.pdf())
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?fileName file-name"));
    }

    @Test
    void refusesTwoGigabytesBeforeTheyCome() throws IOException {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);

        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST " + EVIDENCE + "?siteId=" + site.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer "
                                    + Caller.token("inspector").sign()
                                    + "\r\nContent-Type: image/jpeg\r\nContent-Length: 2147483648\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .contains(" 413 ");
        }
    }

    @Test
    void refusesWhatTurnsOutToBeTooLargeAndKeepsNothing() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        long before = filesKept();

        assertThat(sentInChunks(site, LARGEST + 1)).isEqualTo(413);
        assertThat(filesKept()).isEqualTo(before);
        assertThat(sentInChunks(site, LARGEST)).isEqualTo(201);
    }

    @Test
    void takesMoreThanABodyOfJsonMayBe() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        byte[] pdf = Arrays.copyOf(EvidenceFixture.pdf(), 2 * 1024 * 1024);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, pdf, pdf.length - 5, 5);

        EvidenceFixture.handIn(site, "application/pdf", pdf)
                .then()
                .statusCode(201)
                .body("size", equalTo(pdf.length));
        EvidenceFixture.handIn(site, "application/pdf", Arrays.copyOf(pdf, LARGEST + 1))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    private static int sentInChunks(SiteRef site, int size) throws Exception {
        byte[] pdf = new byte[size];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, pdf, 0, 8);
        System.arraycopy("%%EOF".getBytes(StandardCharsets.US_ASCII), 0, pdf, size - 5, 5);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + EVIDENCE + "?siteId=" + site.id()))
                .header("Authorization", "Bearer " + Caller.token("inspector").sign())
                .header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(pdf)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void theSameFileAtOnceIsKeptOnce() throws Exception {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        byte[] file = EvidenceFixture.jpeg();
        long before = filesKept();

        List<Response> answers = Parallel.call(8, () -> EvidenceFixture.handIn(site, "image/jpeg", file));

        assertThat(answers).filteredOn(one -> one.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(one -> one.statusCode() == 200).hasSize(7);
        assertThat(answers.stream().map(one -> one.path("id").toString()).distinct())
                .hasSize(1);
        assertThat(filesKept()).isEqualTo(before + 1);
        assertThat(TestLog.count("select count(*) from evidence_arriving")).isZero();
    }

    @Test
    void theSameKeyGetsTheFirstAnswerAgainAndStandsForTheContent() {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        byte[] file = EvidenceFixture.png();
        String key = UUID.randomUUID().toString();

        String first = withKey(site, key, file).then().statusCode(201).extract().path("id");
        withKey(site, key, file)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        withKey(site, key, EvidenceFixture.png())
                .then()
                .statusCode(422)
                .body("type", endsWith(":idempotency-key-reused"));
        assertThat(TestLog.count("select count(*) from evidence where site_id = '" + site.id() + "'"))
                .isEqualTo(1);
        assertThat(TestLog.count("select count(*) from evidence_arriving")).isZero();
    }

    private static Response withKey(SiteRef site, String key, byte[] file) {
        return Caller.as("inspector")
                .contentType("image/png")
                .header("Idempotency-Key", key)
                .queryParam("siteId", site.id())
                .body(file)
                .post(EVIDENCE);
    }

    @Test
    void whatAKilledProcessPutIntoTheStoreIsRemovedAfterADay() throws IOException {
        UUID yesterday = UUID.randomUUID();
        UUID now = UUID.randomUUID();
        Path file = Files.write(Files.createTempFile("evidence", ""), EvidenceFixture.pdf());
        for (UUID id : List.of(yesterday, now)) {
            arriving.announce(id);
            store.put(id, file);
        }
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update evidence_arriving set announced_at = now() - interval '25 h' where id = :id")
                .setParameter("id", yesterday)
                .executeUpdate());

        arriving.dropLeftBehind();

        assertThat(kept(yesterday)).isFalse();
        assertThat(kept(now)).isTrue();
        arriving.dropUnlessKnown(now);
        assertThat(kept(now)).isFalse();
    }

    private boolean kept(UUID id) {
        try (var content = store.open(id)) {
            return content.read() >= 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whole ones and pieces, in the store and on the way to it. */
    /** In the store, and in this service's own directory of bodies: others keep theirs beside it. */
    private long filesKept() throws IOException {
        Files.createDirectories(STORE);
        Path probe = spool.newFile();
        Files.delete(probe);
        try (Stream<Path> stored = Files.walk(STORE);
                Stream<Path> bodies = Files.list(probe.getParent())) {
            return stored.filter(Files::isRegularFile).count()
                    + bodies.filter(path -> path.toString().endsWith(".body")).count();
        }
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "bureau-admin, 201, 200",
        "inspector, 201, 200",
        "site-operator, 201, 200",
        "analyst, 403, 403",
        "district-system, 403, 403",
        "frontend, 403, 403",
        "privacy-officer, 403, 403",
    })
    void asksForARole(String role, int write, int read) {
        SiteRef site = TestSites.known(SiteType.CONSTRUCTION_SITE);
        UUID id = EvidenceFixture.of(site);

        Caller.with(Caller.token(role).sites(site.id()))
                .contentType("image/png")
                .queryParam("siteId", site.id())
                .body(EvidenceFixture.png())
                .post(EVIDENCE)
                .then()
                .statusCode(write);
        Caller.with(Caller.token(role).sites(site.id()))
                .get(EVIDENCE + "/" + id)
                .then()
                .statusCode(read);
        Caller.with(Caller.token(role).sites(site.id()))
                .queryParam("siteId", site.id())
                .get(EVIDENCE)
                .then()
                .statusCode(read);
        RestAssured.get(EVIDENCE).then().statusCode(401);
        RestAssured.get(EVIDENCE + "/" + id).then().statusCode(401);
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        SiteRef here = TestSites.known(SiteType.CONSTRUCTION_SITE);
        SiteRef elsewhere = TestSites.known(SiteType.CONSTRUCTION_SITE, "110101");
        UUID id = EvidenceFixture.of(here);

        Caller.with(Caller.token("site-operator").sites(here.id()))
                .get(EVIDENCE)
                .then()
                .body("items.id", contains(id.toString()));
        for (var stranger : List.of(
                Caller.token("site-operator").sites(elsewhere.id()),
                Caller.token("inspector").districts("11"))) {
            Caller.with(stranger).get(EVIDENCE + "/" + id).then().statusCode(404);
            Caller.with(stranger)
                    .get(EVIDENCE + "?siteId=" + here.id())
                    .then()
                    .statusCode(200)
                    .body("items", empty());
            Caller.with(stranger)
                    .contentType("image/png")
                    .queryParam("siteId", here.id())
                    .body(EvidenceFixture.png())
                    .post(EVIDENCE)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("?siteId"));
        }
    }

    @Test
    void refusesRequestsThatItDoesNotUnderstand() {
        Caller.as("inspector")
                .contentType("image/png")
                .body(EvidenceFixture.png())
                .post(EVIDENCE)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("?siteId required"));
        Caller.as("inspector")
                .contentType("image/png")
                .body(EvidenceFixture.png())
                .post(EVIDENCE + "?siteId=here&keepPosition=perhaps")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        EvidenceFixture.handIn(
                        new SiteRef(UUID.randomUUID().toString(), SiteType.OFFICE_BUILDING, "630104", null),
                        "image/png",
                        EvidenceFixture.png())
                .then()
                .statusCode(422);
        Caller.as("inspector").get(EVIDENCE + "/" + UUID.randomUUID()).then().statusCode(404);
        Caller.as("inspector").get(EVIDENCE + "/no-id").then().statusCode(404);
    }

    @Test
    void listsEachFileOnce() {
        SiteRef site = TestSites.known(SiteType.OFFICE_BUILDING);
        List<String> ids = Stream.generate(() -> EvidenceFixture.of(site).toString())
                .limit(3)
                .toList();

        String cursor = Caller.as("inspector")
                .get(EVIDENCE + "?limit=2&siteId=" + site.id())
                .then()
                .body("items.id", equalTo(ids.subList(0, 2)))
                .extract()
                .path("nextCursor");
        Caller.as("inspector")
                .get(EVIDENCE + "?limit=2&siteId=" + site.id() + "&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(ids.subList(2, 3)))
                .body("nextCursor", nullValue());
    }
}
