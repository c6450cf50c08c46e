package org.sitesentinel.reporting.webhook;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.reporting.webhook.WebhookProblem.WebhookAddressRefused;
import org.sitesentinel.reporting.webhook.address.AddressRefusedException;
import org.sitesentinel.reporting.webhook.address.PublicAddresses;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.person.PersonCipher;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Enters subscriptions, has them say something else, and ends them. */
@ApplicationScoped
class KeepSubscriptions {
    private final Subscriptions subscriptions;
    private final PublicAddresses addresses;
    private final PersonCipher cipher;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;

    KeepSubscriptions(
            Subscriptions subscriptions,
            PublicAddresses addresses,
            PersonCipher cipher,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.cipher = cipher;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    SubscriptionView enter(SubscriptionTerms terms) {
        String secret = terms.secret();
        if (secret == null) {
            throw new InvalidRequest(List.of(Violation.of("/secret", "required"))).exception();
        }
        requireAllowed(terms);
        WebhookSubscription subscription =
                new WebhookSubscription(terms, caller.getPrincipal().getName(), now());
        subscription.keepSecret(secret, cipher);
        subscriptions.persistAndFlush(subscription);
        return subscription.view();
    }

    @Transactional
    SubscriptionView change(UUID id, ExpectedVersion expected, SubscriptionTerms terms) {
        WebhookSubscription subscription = subscriptions.require(id, scope);
        expected.requireCurrent(subscription.version());
        requireAllowed(terms);
        subscription.say(terms, caller.getPrincipal().getName(), now());
        String secret = terms.secret();
        if (secret != null) {
            subscription.keepSecret(secret, cipher);
        }
        subscriptions.flush();
        return subscription.view();
    }

    /** What it was told, and was to be told, goes with it. */
    @Transactional
    void end(UUID id, ExpectedVersion expected) {
        WebhookSubscription subscription = subscriptions.require(id, scope);
        expected.requireCurrent(subscription.version());
        subscriptions.delete(subscription);
        subscriptions.flush();
    }

    private void requireAllowed(SubscriptionTerms terms) {
        requireWithinScope(terms.district());
        try {
            addresses.of(URI.create(terms.url()).getHost());
        } catch (UnknownHostException unknown) {
            throw new WebhookAddressRefused("unknown-host").exception();
        } catch (AddressRefusedException refused) {
            throw new WebhookAddressRefused("private-address").exception();
        }
    }

    private void requireWithinScope(@Nullable String district) {
        if (district != null) {
            scope.requireDistrict(district, "/district");
        } else if (!scope.coversDistrict("")) {
            // Only who is narrowed by nothing covers what begins with nothing.
            throw UnknownReference.at("/district", "required").exception();
        }
    }

    /** As the database keeps it, so that the answer shows what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
