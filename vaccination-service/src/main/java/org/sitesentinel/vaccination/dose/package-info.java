/**
 * The door by which dose records (接种记录) come in: rows in several forms, written set by set. A row is known by its
 * sender's reference; the highest version of it holds, in whatever order they come. Whose document it is nobody here
 * keeps.
 */
@NullMarked
package org.sitesentinel.vaccination.dose;

import org.jspecify.annotations.NullMarked;
