package org.sitesentinel.runtime.request;

import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * What is validated is a record, whole from the start. By default JPA is asked of each of its components whether it has
 * been loaded.
 */
@Singleton
public class RecordsAreLoaded implements TraversableResolver {
    @Override
    public boolean isReachable(Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        return true;
    }

    @Override
    public boolean isCascadable(Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        return true;
    }
}
