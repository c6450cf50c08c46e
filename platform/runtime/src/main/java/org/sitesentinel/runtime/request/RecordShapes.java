package org.sitesentinel.runtime.request;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What reading finds out about input records once, and not with each of a million rows. */
final class RecordShapes {
    private final ObjectReader strict;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<JavaType, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Object>> constants = new ConcurrentHashMap<>();

    RecordShapes(ObjectReader strict) {
        this.strict = strict;
    }

    /** A component's name and type. */
    record Component(String name, JavaType type) {}

    /** A record's components, and how it is made of them. */
    record Shape(Component[] components, Set<String> names, Constructor<?> constructor) {
        Object construct(@Nullable Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(
                        "an input record must accept nulls: " + constructor.getDeclaringClass(), broken);
            }
        }
    }

    Shape of(Class<?> type) {
        return shapes.computeIfAbsent(type, this::look);
    }

    /** The constant of an enum with this name. */
    @Nullable
    Object constant(Class<?> type, String name) {
        return constants.computeIfAbsent(type, RecordShapes::byName).get(name);
    }

    private static Map<String, Object> byName(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
    }

    /** Reads single values of a type. */
    ObjectReader reader(JavaType type) {
        return readers.computeIfAbsent(type, strict::forType);
    }

    private Shape look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            Set<String> names = new LinkedHashSet<>();
            Arrays.stream(components).forEach(component -> names.add(component.getName()));
            return new Shape(
                    Arrays.stream(components)
                            .map(component -> new Component(
                                    component.getName(),
                                    strict.getTypeFactory().constructType(component.getGenericType())))
                            .toArray(Component[]::new),
                    names,
                    constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
