/**
 * Operators (运营单位): the companies and units that run sites, told apart by their unified social credit code. Whom to
 * call there is stored encrypted.
 */
@NullMarked
package org.sitesentinel.siteregistry.operator;

import org.jspecify.annotations.NullMarked;
