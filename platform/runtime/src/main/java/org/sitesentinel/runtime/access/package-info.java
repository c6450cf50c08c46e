/**
 * Who may do what: the roles, and the part of the world a token narrows its bearer to. Scope is part of every query, so
 * what lies outside it does not exist for the caller.
 */
@NullMarked
package org.sitesentinel.runtime.access;

import org.jspecify.annotations.NullMarked;
