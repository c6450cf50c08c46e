package org.sitesentinel.runtime.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;

/**
 * The part of the world the caller may see: division-code prefixes ({@code districts}) and site ids ({@code sites}) of
 * the token. Without these claims a caller sees everything its role may see, save a site operator, who then sees
 * nothing.
 */
@RequestScoped
public class AccessScope {
    private final Supplier<Claims> narrowing;

    @Inject
    AccessScope(SecurityIdentity caller, JsonWebToken token) {
        this(() -> new Claims(caller.hasRole(Role.SITE_OPERATOR), claim(token, "districts"), claim(token, "sites")));
    }

    private AccessScope(Supplier<Claims> narrowing) {
        this.narrowing = narrowing;
    }

    /**
     * What narrows a caller, to be kept where work goes on after its request.
     *
     * @param siteOperator whether it sees nothing without claims
     * @param districts absent where the token does not narrow by district
     * @param sites absent where it does not narrow by site
     */
    public record Claims(
            boolean siteOperator,
            @Nullable List<String> districts,
            @Nullable List<String> sites) {
        /** The scope of a caller whose request is over. */
        public AccessScope scope() {
            return new AccessScope(() -> this);
        }
    }

    public Claims claims() {
        return narrowing.get();
    }

    /**
     * A condition for a query's {@code where}, in HQL and SQL alike.
     *
     * @param text true for rows within the scope
     * @param parameters values of its named parameters, all of which begin with {@code scope}
     */
    public record Clause(String text, Map<String, Object> parameters) {
        /** The clause's parameters and the query's own. */
        public Map<String, Object> with(Map<String, Object> others) {
            Map<String, Object> all = new HashMap<>(others);
            all.putAll(parameters);
            return all;
        }
    }

    /** Narrows by district, and by site: both expressions are columns or paths of the query. */
    public Clause on(String district, String siteId) {
        return clause(district, siteId);
    }

    /** Narrows what belongs to a district and to no site. A caller narrowed to sites sees none of it. */
    public Clause onDistrict(String district) {
        return clause(district, null);
    }

    private Clause clause(String district, @Nullable String siteId) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        List<String> districts = districts();
        if (districts != null) {
            List<String> prefixes = new ArrayList<>();
            for (String prefix : districts) {
                String name = "scopeDistrict" + prefixes.size();
                prefixes.add(district + " like :" + name);
                parameters.put(name, prefix + "%");
            }
            conditions.add(anyOf(prefixes));
        }
        List<String> sites = claims().sites();
        if (sites != null) {
            List<UUID> ids = sites.stream().flatMap(AccessScope::uuid).toList();
            if (siteId == null || ids.isEmpty()) {
                conditions.add("1 = 0");
            } else {
                conditions.add(siteId + " in (:scopeSites)");
                parameters.put("scopeSites", ids);
            }
        } else if (districts == null && claims().siteOperator()) {
            conditions.add("1 = 0");
        }
        return new Clause(conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions), parameters);
    }

    private static String anyOf(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 0" : "(" + String.join(" or ", conditions) + ")";
    }

    /** Whether a district as a whole lies within the scope. */
    public boolean coversDistrict(String district) {
        List<String> districts = districts();
        boolean covered = districts == null || districts.stream().anyMatch(district::startsWith);
        return covered && claims().sites() == null && (districts != null || !claims().siteOperator());
    }

    /**
     * Refuses a request that names a district outside the scope.
     *
     * @param pointer where the request names it
     */
    public void requireDistrict(String district, String pointer) {
        if (!coversDistrict(district)) {
            throw UnknownReference.at(pointer, "outside-scope").exception();
        }
    }

    private @Nullable List<String> districts() {
        List<String> claimed = claims().districts();
        // Anything but digits could be a pattern.
        return claimed == null
                ? null
                : claimed.stream().filter(one -> one.matches("\\d{2,12}")).toList();
    }

    private static @Nullable List<String> claim(JsonWebToken token, String name) {
        Object claim = token.claim(name).orElse(null);
        if (claim == null) {
            return null;
        }
        // A claim of another shape narrows to nothing rather than to everything.
        return claim instanceof Collection<?> values
                ? values.stream().map(AccessScope::text).toList()
                : List.of();
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
