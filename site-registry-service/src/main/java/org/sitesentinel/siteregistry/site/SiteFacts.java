package org.sitesentinel.siteregistry.site;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.ManagementKind;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.runtime.person.Contact;
import org.sitesentinel.runtime.problem.Violation;

/** What can be said of a site and can change, when it is registered and when it is corrected. */
sealed interface SiteFacts permits NewSite, SiteCorrection {
    String name();

    String address();

    @Nullable
    ManagementKind managementKind();

    @Nullable
    String permitNumber();

    @Nullable
    String contractor();

    @Nullable
    Integer households();

    @Nullable
    Position position();

    @Nullable
    UUID operatorId();

    @Nullable
    Contact responsiblePerson();

    @Nullable
    String dutyPhone();

    /** What does not go with the type of site. */
    default List<Violation> brokenLaws(SiteType type) {
        List<Violation> broken = new ArrayList<>();
        boolean construction = type == SiteType.CONSTRUCTION_SITE;
        if (construction && managementKind() != null) {
            broken.add(Violation.of("/managementKind", "management-of-construction-site"));
        }
        if (!construction && managementKind() == null) {
            broken.add(Violation.of("/managementKind", "required"));
        }
        if (!construction && permitNumber() != null) {
            broken.add(Violation.of("/permitNumber", "only-construction-site"));
        }
        if (!construction && contractor() != null) {
            broken.add(Violation.of("/contractor", "only-construction-site"));
        }
        if (type != SiteType.RESIDENTIAL_COMPOUND && households() != null) {
            broken.add(Violation.of("/households", "only-compound"));
        }
        return broken;
    }
}
