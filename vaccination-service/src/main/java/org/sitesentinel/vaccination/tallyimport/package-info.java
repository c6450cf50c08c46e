/**
 * Tallies by the file (接种统计批量导入): a template to fill in, and imports that may be sent again. What differs from a tally
 * that is known corrects it, and says why.
 */
@NullMarked
package org.sitesentinel.vaccination.tallyimport;

import org.jspecify.annotations.NullMarked;
