package org.sitesentinel.runtime.request;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;

/**
 * What is validated is a record, whole from the start. By default JPA is asked of each of its components whether it has
 * been loaded, and the answers are remembered one by one.
 */
@Singleton
public class RecordValidation implements ValidatorFactoryCustomizer {
    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.traversableResolver(new Whole()).enableTraversableResolverResultCache(false);
    }

    private static final class Whole implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }
}
