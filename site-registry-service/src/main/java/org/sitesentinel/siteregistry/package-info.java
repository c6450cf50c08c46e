/**
 * site-registry-service: which sites there are, their buildings and venue codes, and how ready they are. The owner of
 * what the other services know as a site.
 */
@NullMarked
package org.sitesentinel.siteregistry;

import org.jspecify.annotations.NullMarked;
