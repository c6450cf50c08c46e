/**
 * A real PostgreSQL and a real Kafka broker inside a JVM, and the tokens to call services with. Tests and
 * {@code deploy/local} start them from here, so that nothing but a JDK and Maven has to be installed.
 */
@NullMarked
package org.sitesentinel.platform.embedded;

import org.jspecify.annotations.NullMarked;
