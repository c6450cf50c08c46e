package org.sitesentinel.runtime.bulk;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets only those ask a bulk door anything who may submit to it, before anything else of the request is looked at. */
class BulkSenders {
    private final Map<Class<?>, Set<String>> roles = new ConcurrentHashMap<>();
    private final SecurityIdentity caller;

    BulkSenders(SecurityIdentity caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void check(ResourceInfo resource) {
        Class<?> asked = resource.getResourceClass();
        if (BulkResource.class.isAssignableFrom(asked)
                && roles.computeIfAbsent(asked, BulkSenders::sendersTo).stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
    }

    /** The roles of {@code submit}, wherever between the resource and {@link BulkResource} it is. */
    private static Set<String> sendersTo(Class<?> resource) {
        return Stream.<Class<?>>iterate(resource, type -> type != BulkResource.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(POST.class))
                .map(method -> method.getAnnotation(RolesAllowed.class))
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
