/** Reserves of supplies (防疫物资储备): items with stock and daily use, and the days they last. The scarcest item decides. */
@NullMarked
package org.sitesentinel.siteregistry.supply;

import org.jspecify.annotations.NullMarked;
