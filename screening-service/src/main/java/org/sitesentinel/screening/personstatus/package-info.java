/**
 * What gates must know of a person: whether they are to stay where they are, and their latest negative test. It is
 * judged anew, a set of persons at a time, when something was told of them, and published where it changed.
 */
@NullMarked
package org.sitesentinel.screening.personstatus;

import org.jspecify.annotations.NullMarked;
