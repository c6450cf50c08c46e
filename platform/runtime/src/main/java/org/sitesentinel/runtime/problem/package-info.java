/**
 * How a service says no: RFC 9457 problem documents in zh-CN and en, all errors at once, the refused value never
 * echoed. Features declare their rules as {@link org.sitesentinel.runtime.problem.Problem}s and know nothing of HTTP.
 */
@NullMarked
package org.sitesentinel.runtime.problem;

import org.jspecify.annotations.NullMarked;
