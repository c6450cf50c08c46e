package org.sitesentinel.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of the house, the same in every service. */
public final class Architecture {
    private static final String ROOT = "org.sitesentinel.";
    private static final DescribedPredicate<JavaClass> ENTITIES =
            DescribedPredicate.describe("entities", type -> type.isAnnotatedWith("jakarta.persistence.Entity"));

    private Architecture() {}

    /** Checks a service by its package below {@code org.sitesentinel}. */
    public static void check(String service) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + service);
        rules(service).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String service) {
        return List.of(
                slices().matching(ROOT + service + ".(*)..").should().beFreeOfCycles(),
                noClasses()
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "belong to another service",
                                type -> type.getPackageName().startsWith(ROOT)
                                        && !type.getPackageName().startsWith(ROOT + service)
                                        && !type.getPackageName().startsWith(ROOT + "contracts")
                                        && !type.getPackageName().startsWith(ROOT + "runtime"))),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .and()
                        .arePublic()
                        .should()
                        .notHaveRawReturnType(ENTITIES)
                        .as("resources show views, not entities"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.ws.rs.Path")
                        .and()
                        .arePublic()
                        .should()
                        .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                        .orShould()
                        .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                        .as("every endpoint names its roles"),
                methods()
                        .that()
                        .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
                        .should()
                        .beAnnotatedWith(ROOT + "runtime.job.Job")
                        .as("what is scheduled is waited for when a service ends"),
                fields().should().notBeAnnotatedWith("jakarta.inject.Inject").as("constructors inject"),
                noClasses()
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "the time is asked of no clock", Architecture::asksNoClock)),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..")
                        .as("services publish through the outbox and read through handlers"));
    }

    private static boolean asksNoClock(JavaMethodCall call) {
        return call.getTarget().getOwner().getPackageName().equals("java.time")
                && call.getTarget().getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
