package org.sitesentinel.siteregistry.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitesentinel.contracts.site.ReadinessState;

class PostedCodesTest {
    @ParameterizedTest(name = "of two buildings, after {0}: {2} of {1} since {3}")
    @CsvSource({
        "'', 2, 0, 2022-03-01",
        "posted 2022-03-02, 2, 1, 2022-03-02",
        "posted 2022-03-05;posted 2022-03-02, 2, 2, 2022-03-05",
        "posted 2022-03-02;added 2022-03-04;posted 2022-03-03, 3, 2, 2022-03-04",
        "added 2022-03-01, 3, 0, 2022-03-01",
        "posted 2022-03-02;taken-down 2022-03-06, 2, 0, 2022-03-06",
        "posted 2022-03-02;posted 2022-03-08;taken-down 2022-03-06, 2, 1, 2022-03-08",
    })
    void countsBuildingsAndPostedCodes(String changes, int buildings, int posted, LocalDate since) {
        PostedCodes codes = ofTwoBuildings();

        for (String change : changes.isEmpty() ? new String[0] : changes.split(";")) {
            LocalDate day = LocalDate.parse(change.substring(change.indexOf(' ') + 1));
            if (change.startsWith("taken-down")) {
                codes.codeTakenDown(day, Instant.EPOCH);
            } else {
                change(codes, change.startsWith("posted"), day);
            }
        }

        assertThat(codes.buildings()).isEqualTo(buildings);
        assertThat(codes.posted()).isEqualTo(posted);
        assertThat(state(codes).businessDate()).isEqualTo(since);
        assertThat(state(codes).postedCodes()).isEqualTo(new ReadinessState.PostedCodes(buildings, posted));
    }

    @Property
    void theOrderOfEntryDoesNotMatter(@ForAll List<@IntRange(min = 0, max = 500) Integer> days) {
        PostedCodes forward = ofTwoBuildings();
        PostedCodes backward = ofTwoBuildings();
        List<Integer> reversed = new ArrayList<>(days);
        Collections.reverse(reversed);

        days.forEach(day -> change(forward, day % 2 == 0, SiteFixture.REGISTERED_ON.plusDays(day)));
        reversed.forEach(day -> change(backward, day % 2 == 0, SiteFixture.REGISTERED_ON.plusDays(day)));

        assertThat(state(backward).postedCodes()).isEqualTo(state(forward).postedCodes());
        assertThat(state(backward).businessDate()).isEqualTo(state(forward).businessDate());
    }

    private static PostedCodes ofTwoBuildings() {
        return new PostedCodes(SiteFixture.unstored(), 2, Instant.EPOCH);
    }

    private static void change(PostedCodes codes, boolean posted, LocalDate day) {
        if (posted) {
            codes.codePosted(day, Instant.EPOCH);
        } else {
            codes.buildingAdded(day, Instant.EPOCH);
        }
    }

    private static ReadinessState state(PostedCodes codes) {
        return codes.state(SiteFixture.unstored().ref());
    }
}
