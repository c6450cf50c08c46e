package org.sitesentinel.vaccination.status;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;
import org.sitesentinel.vaccination.course.CoursePolicies;
import org.sitesentinel.vaccination.product.Products;

/**
 * Reads everybody's doses anew once a migration has changed products or courses, or a release how they are read.
 * Replicas that do so at once do it twice and no harm.
 */
@ApplicationScoped
class RecomputeCourses {
    private static final int CHUNK = 1000;

    /** To be raised when the same doses come to something else by a change of {@link CourseReading}. */
    private static final int READING = 1;

    private final EntityManager entityManager;
    private final PersonCourses courses;
    private final Products products;
    private final CoursePolicies policies;
    private final Steps steps;
    private final Clock clock;

    RecomputeCourses(
            EntityManager entityManager,
            PersonCourses courses,
            Products products,
            CoursePolicies policies,
            Steps steps,
            Clock clock) {
        this.entityManager = entityManager;
        this.courses = courses;
        this.products = products;
        this.policies = policies;
        this.steps = steps;
        this.clock = clock;
    }

    @Job
    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void afterChanges() {
        String basis = QuarkusTransaction.requiringNew().call(this::basis);
        if (QuarkusTransaction.requiringNew().call(() -> isDone(basis))) {
            return;
        }
        String after = "";
        while (after != null) {
            if (steps.areEnding()) {
                return;
            }
            String from = after;
            after = QuarkusTransaction.requiringNew().call(() -> chunkAfter(from));
        }
        QuarkusTransaction.requiringNew().run(() -> keep(basis));
    }

    private String basis() {
        String text = READING + "\n" + products.catalogue().products() + "\n"
                + policies.current().rules();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isDone(String basis) {
        return !entityManager
                .createNativeQuery("select 1 from course_basis where basis = :basis")
                .setParameter("basis", basis)
                .getResultList()
                .isEmpty();
    }

    /** Some persons in order, who cannot be erased meanwhile; where the next ones follow, or nothing after the last. */
    private @Nullable String chunkAfter(String after) {
        List<?> found = entityManager
                .createNativeQuery("select person_ref from person_course where person_ref > :after"
                        + " order by person_ref limit :chunk for update")
                .setParameter("after", after)
                .setParameter("chunk", CHUNK)
                .getResultList();
        List<String> refs = found.stream().map(String.class::cast).toList();
        courses.recompute(refs);
        return refs.size() < CHUNK ? null : refs.get(CHUNK - 1);
    }

    private void keep(String basis) {
        entityManager.createNativeQuery("delete from course_basis").executeUpdate();
        entityManager
                .createNativeQuery("insert into course_basis values (:basis, :now) on conflict do nothing")
                .setParameter("basis", basis)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
