package org.sitesentinel.vaccination.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.sitesentinel.vaccination.dose.DoseFixture.dose;
import static org.sitesentinel.vaccination.dose.DoseFixture.newReference;
import static org.sitesentinel.vaccination.dose.DoseFixture.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitesentinel.platform.embedded.PlatformTestResource;
import org.sitesentinel.platform.testing.TestLog;
import org.sitesentinel.vaccination.course.CoursePolicies;
import org.sitesentinel.vaccination.product.Product;
import org.sitesentinel.vaccination.product.Products;
import org.sitesentinel.vaccination.status.CourseStatus;
import org.sitesentinel.vaccination.status.Dose;

/** What is kept of persons is what a naive recount of the highest versions gives, in whatever order they came. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DoseOrderTest {
    private static final int PERSONS = 8;
    private static final int REFERENCES = 24;
    private static final int VERSIONS = 4;
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 5);

    private final Products products;
    private final CoursePolicies policies;

    DoseOrderTest(Products products, CoursePolicies policies) {
        this.products = products;
        this.policies = policies;
    }

    private record Told(String reference, int version, String person, Product product, LocalDate day) {
        String row() {
            return dose(reference, person, product.code(), day.toString(), DoseFixture.version(version));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void equalsANaiveRecount(long seed) {
        Random random = new Random(seed);
        List<String> persons =
                Stream.generate(DoseFixture::newPerson).limit(PERSONS).toList();
        List<Product> all = products.catalogue().products();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < REFERENCES; i++) {
            String reference = newReference();
            for (int version = 1; version <= 1 + random.nextInt(VERSIONS); version++) {
                told.add(new Told(
                        reference,
                        version,
                        persons.get(random.nextInt(PERSONS)),
                        all.get(random.nextInt(all.size())),
                        FIRST.plusDays(random.nextInt(400))));
            }
        }
        Collections.shuffle(told, random);

        for (int from = 0; from < told.size(); from += 7) {
            submit(told.subList(from, Math.min(told.size(), from + 7)).stream()
                            .map(Told::row)
                            .toArray(String[]::new))
                    .then()
                    .statusCode(201)
                    .body("rejected", equalTo(0));
        }

        Map<String, Told> highest = new HashMap<>();
        told.forEach(one -> highest.merge(
                one.reference(), one, (before, next) -> before.version() > next.version() ? before : next));
        for (String person : persons) {
            CourseStatus status = CourseStatus.of(
                    highest.values().stream()
                            .filter(one -> one.person().equals(person))
                            .map(one -> Dose.of(one.day(), one.product()))
                            .toList(),
                    policies.current());
            assertThat(kept(person, status)).as("%s of %s", status, person).isTrue();
        }
    }

    /** Whoever was never told of has no row, which says the same as one without a dose. */
    private static boolean kept(String person, CourseStatus status) {
        if (status.known() == 0) {
            return TestLog.count("select count(*) from person_course where person_ref = '" + person
                            + "' and reason <> 'NO_DOSE'")
                    == 0;
        }
        return TestLog.count("""
                        select count(*) from person_course where person_ref = '%s' and reason = '%s'
                            and coalesce(platform, 'null') = '%s'
                            and coalesce(cast(primary_complete_on as text), 'null') = '%s'
                            and coalesce(cast(booster_eligible_from as text), 'null') = '%s'
                            and coalesce(cast(booster_on as text), 'null') = '%s'""".formatted(
                                person,
                                status.reason(),
                                status.platform(),
                                status.primaryCompleteOn(),
                                status.boosterEligibleFrom(),
                                status.boosterOn()))
                == 1;
    }
}
