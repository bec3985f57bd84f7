/** The result as JUnit XML, in the form that Surefire publishes a schema of. */
@NullMarked
package io.isaudit.report.junitxml;

import org.jspecify.annotations.NullMarked;
