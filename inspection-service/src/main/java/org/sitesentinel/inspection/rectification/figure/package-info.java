/** What rectification comes to: how many cases stand where, how long they took, how many were put right at once. */
@NullMarked
package org.sitesentinel.inspection.rectification.figure;

import org.jspecify.annotations.NullMarked;
