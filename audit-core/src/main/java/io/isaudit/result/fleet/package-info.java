/** What came of auditing many deployments in one run: one entry each, and the figures of all. */
@NullMarked
package io.isaudit.result.fleet;

import org.jspecify.annotations.NullMarked;
