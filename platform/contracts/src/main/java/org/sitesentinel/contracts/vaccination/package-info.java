/** What vaccination-service publishes: counts by subject, post and business date. No record is about one person. */
@NullMarked
package org.sitesentinel.contracts.vaccination;

import org.jspecify.annotations.NullMarked;
