/**
 * Orders to rectify by a deadline (责令限期整改通知书): their text, kept as served, and their numbers, which have neither gap
 * nor twin within agency and year; their receipts.
 */
@NullMarked
package org.sitesentinel.inspection.order;

import org.jspecify.annotations.NullMarked;
