package org.sitesentinel.runtime.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Holds a request's path and query parameters against the types its resource method declares, before they are
 * converted: JAX-RS would answer the first wrong one with a bare 404. A method that takes the {@link UriInfo} reads its
 * query itself.
 */
class QueryCheck {
    private final Map<Method, Map<String, Class<?>>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        checkPath(request.getUriInfo().getPathParameters(), method);
        if (Arrays.asList(method.getParameterTypes()).contains(UriInfo.class)) {
            return;
        }
        Map<String, Class<?>> types = declared.computeIfAbsent(method, QueryCheck::queryTypes);
        List<Violation> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                errors.add(new Violation("?", "unknown-parameter", Map.of("known", String.join(", ", types.keySet()))));
            } else if (values.size() > 1) {
                errors.add(Violation.of("?" + name, "repeated"));
            } else if (!reads(values.get(0), type)) {
                errors.add(Violation.of("?" + name, code(type)));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors).exception();
        }
    }

    /** What is no id, or no text that the database could hold, is no entity. */
    private static void checkPath(MultivaluedMap<String, String> path, Method method) {
        for (Parameter parameter : method.getParameters()) {
            String value = path.getFirst(parameter.getName());
            if (value != null && !reads(value, parameter.getType())) {
                throw new NotFound().exception();
            }
        }
    }

    private static Map<String, Class<?>> queryTypes(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                types.put(parameter.getName(), parameter.getType());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(RestQuery.class))
                        .forEach(field -> types.put(field.getName(), field.getType()));
            }
        }
        return types;
    }

    private static boolean reads(String value, Class<?> type) {
        try {
            if (type == LocalDate.class) {
                return IsoDate.read(value).isPresent();
            } else if (type == Integer.class || type == int.class) {
                Integer.parseInt(value);
            } else if (type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(one -> one.toString().equals(value));
            } else {
                return value.indexOf('\0') < 0;
            }
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static String code(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == String.class) {
            return "text";
        }
        return type.isEnum() ? "enum" : "integer";
    }
}
