/**
 * Measurements of the whole as {@code deploy/up} runs it, each against something plain on the same machine in the same
 * run: a figure without its yardstick says more about the machine than about Site Sentinel.
 */
@NullMarked
package org.sitesentinel.deploy.bench;

import org.jspecify.annotations.NullMarked;
