/**
 * Rosters by the file (花名册导入): the same rows as one by one, and a list that is complete, if its sender says so, ends
 * the spans it does not have.
 */
@NullMarked
package org.sitesentinel.screening.personnelimport;

import org.jspecify.annotations.NullMarked;
