/**
 * The published language: what one service tells the others, as records that depend on nothing but the JDK. A record is
 * an entity's whole public state; its topic and the names of its events stand beside it.
 */
@NullMarked
package org.sitesentinel.contracts;

import org.jspecify.annotations.NullMarked;
