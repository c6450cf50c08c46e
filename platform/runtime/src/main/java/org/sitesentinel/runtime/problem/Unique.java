package org.sitesentinel.runtime.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Lets the database decide who was first. */
public final class Unique {
    private Unique() {}

    /**
     * Runs an insert; when the named unique constraint refuses it, throws the problem instead. The transaction is lost
     * by then. The problem is asked for once that is over, in a transaction of its own: a look-up of the twin while the
     * lost one still holds its connection would need a second, and a rush of twins would find none left.
     */
    public static void insert(String constraint, Runnable insert, Supplier<? extends Problem> otherwise) {
        try {
            insert.run();
        } catch (ConstraintViolationException refused) {
            if (!constraint.equals(refused.getConstraintName())) {
                throw refused;
            }
            throw new ProblemException(
                    constraint, () -> QuarkusTransaction.requiringNew().call(otherwise::get));
        }
    }
}
