/**
 * How far a person's vaccination has come (接种状态): read from products, courses and days, never from the number a dose
 * was given. Kept by person as doses are written, so that whoever counts persons reads one table.
 */
@NullMarked
package org.sitesentinel.vaccination.status;

import org.jspecify.annotations.NullMarked;
