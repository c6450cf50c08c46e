/**
 * The whole of Site Sentinel on one machine: PostgreSQL, Kafka and the five services, started, watched and stopped
 * together. {@code deploy/up}, {@code deploy/down} and {@code deploy/token} end up here, and so do the tests of the
 * whole.
 */
@NullMarked
package org.sitesentinel.deploy.local;

import org.jspecify.annotations.NullMarked;
