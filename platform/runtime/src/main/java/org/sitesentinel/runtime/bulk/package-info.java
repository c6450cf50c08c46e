/**
 * The bulk door (批量入口) that all services share: one body in several forms is spooled, read row by row and taken in
 * chunks, each committed together with the outcomes of its rows, so that a kill loses nothing and a replay changes
 * nothing. A service has it when it sets {@code site-sentinel.bulk=true} and brings a
 * {@link org.sitesentinel.runtime.bulk.BulkDoor}.
 */
@NullMarked
package org.sitesentinel.runtime.bulk;

import org.jspecify.annotations.NullMarked;
