package org.sitesentinel.runtime.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a body of another type where a record is asked for: its reader would bind it and check nothing. */
class JsonOnly {
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Parameter[] parameters = resource.getResourceMethod().getParameters();
        if (Arrays.stream(parameters).anyMatch(JsonOnly::isBody) && !isJson(typeOf(request))) {
            throw new NotSupportedException();
        }
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getType().isRecord() && !parameter.isAnnotationPresent(BeanParam.class);
    }

    private static @Nullable MediaType typeOf(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null
                && type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))
                && !type.getSubtype().equals("stream+json");
    }
}
