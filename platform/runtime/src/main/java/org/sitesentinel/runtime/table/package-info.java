/**
 * Tables as people and spreadsheets exchange them, CSV and XLSX: written row by row, read row by row, never held whole.
 */
@NullMarked
package org.sitesentinel.runtime.table;

import org.jspecify.annotations.NullMarked;
