package org.sitesentinel.runtime.bulk;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;

/**
 * A field of a row.
 *
 * @param list whether it holds several values of its type
 */
record Field(String name, Class<?> type, boolean list) {
    static Field of(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType several) {
            return new Field(component.getName(), (Class<?>) several.getActualTypeArguments()[0], true);
        }
        return new Field(component.getName(), component.getType(), false);
    }
}
