package org.sitesentinel.vaccination.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.contracts.Post;
import org.sitesentinel.contracts.screening.PersonnelState;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteRef;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.runtime.events.EventHandler;

@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RosterEventsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final SiteRef SITE = new SiteRef(
            UUID.randomUUID().toString(), SiteType.OFFICE_BUILDING, "630104", ManagementKind.PROPERTY_COMPANY);

    private final EventHandler<PersonnelState> roster;

    RosterEventsTest(EventHandler<PersonnelState> roster) {
        this.roster = roster;
    }

    private static PersonnelState span(
            String id, long version, Post post, @Nullable LocalDate left, @Nullable LocalDate counted) {
        return new PersonnelState(
                id, version, DAY, Instant.EPOCH, "AAAAAAAAAAAAAAAAAAAAAA", SITE, post, DAY, left, counted);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    @Test
    void keepsAllThatIsToldOfASpan() {
        String id = newId();
        TestLog.publish(PersonnelState.JOINED, span(id, 1, Post.OFFICE_STAFF, DAY.plusDays(9), DAY.plusDays(2)));
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(kept(id, """
                version = 1 and person_ref = 'AAAAAAAAAAAAAAAAAAAAAA' and site_id = '%s' and site_type = 'OFFICE_BUILDING'
                and district = '630104' and management_kind = 'PROPERTY_COMPANY' and post = 'OFFICE_STAFF'
                and joined_on = '2022-03-01' and left_on = '2022-03-10' and counted_from = '2022-03-03'""".formatted(SITE.id()))).isEqualTo(1);
    }

    @Test
    void duplicatesAndLateVersionsChangeNothing() {
        String id = newId();
        TestLog.publish(PersonnelState.CORRECTED, span(id, 3, Post.DRIVER, null, null));
        TestLog.publish(PersonnelState.JOINED, span(id, 1, Post.OTHER, null, DAY));
        TestLog.publish(PersonnelState.CORRECTED, span(id, 3, Post.OFFICE_STAFF, null, DAY));
        TestLog.publish(PersonnelState.LEFT, span(id, 2, Post.OTHER, DAY, DAY));
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(kept(id, "version = 3 and post = 'DRIVER' and left_on is null and counted_from is null"))
                .isEqualTo(1);
        TestLog.publish(PersonnelState.LEFT, span(id, 4, Post.DRIVER, DAY.plusDays(1), DAY));
        TestLog.awaitApplied(PersonnelState.TOPIC);
        assertThat(kept(id, "version = 4 and left_on = '2022-03-02' and counted_from = '2022-03-01'"))
                .isEqualTo(1);
    }

    @Test
    void ofTwoVersionsInOnePollTheHigherOneHolds() {
        String one = newId();
        String other = newId();
        QuarkusTransaction.requiringNew()
                .run(() -> roster.apply(List.of(
                        span(one, 2, Post.DRIVER, null, DAY),
                        span(other, 1, Post.OTHER, null, DAY),
                        span(one, 1, Post.OTHER, null, DAY),
                        span(other, 2, Post.DRIVER, null, DAY),
                        span(other, 2, Post.DRIVER, null, DAY))));

        assertThat(kept(one, "version = 2 and post = 'DRIVER'")).isEqualTo(1);
        assertThat(kept(other, "version = 2 and post = 'DRIVER'")).isEqualTo(1);
    }

    @Test
    void aTombstoneLetsGoOfASpanAndOfNoOther() {
        String erased = newId();
        String other = newId();
        TestLog.publish(PersonnelState.JOINED, span(erased, 1, Post.DRIVER, null, DAY));
        TestLog.publish(PersonnelState.JOINED, span(other, 1, Post.DRIVER, null, DAY));
        TestLog.forget(PersonnelState.TOPIC, erased);
        TestLog.forget(PersonnelState.TOPIC, newId());
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(kept(erased, "true")).isZero();
        assertThat(kept(other, "true")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideAndBlocksNothing() {
        String id = newId();
        TestLog.publish(
                PersonnelState.TOPIC.name(), id, PersonnelState.JOINED.name(), "{}".getBytes(StandardCharsets.UTF_8));
        String other = newId();
        TestLog.publish(PersonnelState.JOINED, span(other, 1, Post.DRIVER, null, DAY));
        TestLog.awaitApplied(PersonnelState.TOPIC);

        assertThat(kept(other, "true")).isEqualTo(1);
        assertThat(TestLog.count("select count(*) from rejected_event where key = '" + id + "'"))
                .isEqualTo(1);
    }

    private static long kept(String id, String condition) {
        return TestLog.count("select count(*) from roster_span where id = '" + id + "' and " + condition);
    }
}
