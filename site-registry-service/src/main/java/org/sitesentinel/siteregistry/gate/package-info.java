/**
 * What a gate judges by: copies of the policies and of what screening knows of persons, both fed by events, so that no
 * other service is asked while somebody waits at the door.
 */
@NullMarked
package org.sitesentinel.siteregistry.gate;

import org.jspecify.annotations.NullMarked;
