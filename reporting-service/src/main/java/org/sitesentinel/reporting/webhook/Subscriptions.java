package org.sitesentinel.reporting.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.access.ScopedRepository;

/** All subscriptions. */
@ApplicationScoped
class Subscriptions implements ScopedRepository<WebhookSubscription> {
    @Override
    public AccessScope.Clause visible(AccessScope scope) {
        return scope.onDistrict("district");
    }
}
