/**
 * What should have been heard of and was not: samples without a result after the hours that are allowed, and
 * laboratories that have fallen silent.
 */
@NullMarked
package org.sitesentinel.screening.testresult.alert;

import org.jspecify.annotations.NullMarked;
