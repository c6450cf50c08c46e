/**
 * Access control systems (门禁系统) of sites: how far the installation has come and what holds it up. Reported as a whole
 * state; the day may not lie before the one reported last.
 */
@NullMarked
package org.sitesentinel.siteregistry.accesscontrol;

import org.jspecify.annotations.NullMarked;
