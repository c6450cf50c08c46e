/**
 * Identity documents and the pseudonyms made of them. Only screening-service keeps the documents; all else knows a
 * person by {@code personRef}.
 */
@NullMarked
package org.sitesentinel.runtime.person;

import org.jspecify.annotations.NullMarked;
