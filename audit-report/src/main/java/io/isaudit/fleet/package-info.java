/**
 * Audits many deployments in one run: by several threads, with little memory, and so that a run
 * that was cut off can be taken up again.
 */
@NullMarked
package io.isaudit.fleet;

import org.jspecify.annotations.NullMarked;
