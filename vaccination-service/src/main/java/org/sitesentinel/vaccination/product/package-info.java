/**
 * The vaccines (疫苗产品) that can have been given, each with its platform and the days from and to which it was: a
 * catalogue that is shipped as data.
 */
@NullMarked
package org.sitesentinel.vaccination.product;

import org.jspecify.annotations.NullMarked;
