/**
 * Working days (工作日): Monday to Friday, but for holidays and the weekends that are worked in their stead, which are
 * data and change every year.
 */
@NullMarked
package org.sitesentinel.inspection.calendar;

import org.jspecify.annotations.NullMarked;
