/**
 * The reference scenario: spring 2022 of one district, played through the services' own APIs as its users would. People
 * are made up from a fixed seed; the figures are the source document's.
 */
@NullMarked
package org.sitesentinel.deploy.local.scenario;

import org.jspecify.annotations.NullMarked;
