package org.sitesentinel.runtime.request;

import java.util.List;
import org.sitesentinel.runtime.problem.Violation;

/**
 * An input with laws across its fields. They are checked together with its fields, so a caller hears of all at once;
 * fields may therefore still be missing or wrong.
 */
public interface SelfChecking {
    /** The laws that this input breaks, with pointers relative to it. */
    List<Violation> brokenLaws();
}
