package org.sitesentinel.runtime.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bean Validation's findings as {@link Violation}s: stable codes, what the rule asks for, nothing that was sent. */
public final class Violations {
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "PositiveOrZero", "not-negative",
            "Positive", "positive",
            "PastOrPresent", "future");
    private static final Set<String> TOLD = Set.of("min", "max");

    private Violations() {}

    /** Of a body: paths become JSON pointers. */
    public static List<Violation> ofBody(Collection<? extends ConstraintViolation<?>> found) {
        return sorted(found.stream()
                .map(one -> violation(pointer(one.getPropertyPath()), one))
                .toList());
    }

    /** Of a method's parameters: the parameter is the query's. */
    static List<Violation> ofParameters(Collection<? extends ConstraintViolation<?>> found) {
        return sorted(found.stream()
                .map(one -> violation("?" + last(one.getPropertyPath()), one))
                .toList());
    }

    private static List<Violation> sorted(List<Violation> violations) {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(String pointer, ConstraintViolation<?> one) {
        String name =
                one.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        Map<String, Object> arguments =
                new HashMap<>(one.getConstraintDescriptor().getAttributes());
        if ((name.equals("Min") || name.equals("Max")) && arguments.get("value") instanceof Long bound) {
            arguments.put(Slugs.of(name), bound);
        }
        arguments.keySet().retainAll(TOLD);
        return new Violation(pointer, code(name, one.getMessageTemplate()), arguments);
    }

    /** A constraint that is part of another may have a message of its own instead of a text to look up: its code. */
    private static String code(String constraint, String message) {
        return message.startsWith("{") ? CODES.getOrDefault(constraint, Slugs.of(constraint)) : message;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            // Elements of a list of plain values bear a made-up name.
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String last(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = String.valueOf(node.getName());
        }
        return last;
    }
}
