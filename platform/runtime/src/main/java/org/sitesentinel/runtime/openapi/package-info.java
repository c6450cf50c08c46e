/** What every operation has in common, told once in the generated OpenAPI document. */
@NullMarked
package org.sitesentinel.runtime.openapi;

import org.jspecify.annotations.NullMarked;
