/**
 * screening-service: who comes to a site from where, and what the policy of that day asks of them. It alone stores who
 * a person is; everybody else knows a reference.
 */
@NullMarked
package org.sitesentinel.screening;

import org.jspecify.annotations.NullMarked;
