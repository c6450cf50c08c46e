package org.sitesentinel.siteregistry;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sitesentinel.runtime.access.Role;

/** Who sees the persons that sites and operators name: those who have to call them. To others they are masked. */
@ApplicationScoped
public class WhoMayCall {
    private static final List<String> ROLES = List.of(Role.BUREAU_ADMIN, Role.SITE_OPERATOR, Role.FRONTEND);

    private final SecurityIdentity caller;

    WhoMayCall(SecurityIdentity caller) {
        this.caller = caller;
    }

    public boolean seesContacts() {
        return ROLES.stream().anyMatch(caller::hasRole);
    }
}
