/**
 * What every service runs on: reading and refusing requests, scope, idempotency, the outbox and the event consumer.
 * Each package is one idea; a service uses it and never copies it.
 */
@NullMarked
package org.sitesentinel.runtime;

import org.jspecify.annotations.NullMarked;
