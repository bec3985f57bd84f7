/** What a person states about a deployment because no file holds it. */
@NullMarked
package io.isaudit.declaration;

import org.jspecify.annotations.NullMarked;
