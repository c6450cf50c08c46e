/**
 * How requests name a person: by document, which is turned into a reference at once and neither kept nor repeated, or
 * by that reference.
 */
@NullMarked
package org.sitesentinel.siteregistry.person;

import org.jspecify.annotations.NullMarked;
