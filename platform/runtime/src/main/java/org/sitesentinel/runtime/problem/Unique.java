package org.sitesentinel.runtime.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Lets the database decide who was first. */
public final class Unique {
    private Unique() {}

    /**
     * Runs an insert; when the named unique constraint refuses it, throws the problem instead. The transaction is lost
     * by then, so the problem may look up the twin in one of its own.
     */
    public static void insert(String constraint, Runnable insert, Supplier<? extends Problem> otherwise) {
        try {
            insert.run();
        } catch (ConstraintViolationException refused) {
            if (!constraint.equals(refused.getConstraintName())) {
                throw refused;
            }
            throw QuarkusTransaction.requiringNew().call(otherwise::get).exception();
        }
    }
}
