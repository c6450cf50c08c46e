/**
 * Test results (核酸检测结果) as laboratories and districts told them: to be found, and the positive ones to be acted on. A
 * person is a reference here; who it is, only persons this service has been told of are shown, masked.
 */
@NullMarked
package org.sitesentinel.screening.testresult;

import org.jspecify.annotations.NullMarked;
