/**
 * What the services' tests share: callers with roles, the log as others see it, sites to refer to, and the checks that
 * hold for every service.
 */
@NullMarked
package org.sitesentinel.platform.testing;

import org.jspecify.annotations.NullMarked;
