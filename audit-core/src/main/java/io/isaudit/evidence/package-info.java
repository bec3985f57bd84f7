/** What evidence is: a fact collected or missing with a reason, its place, its kind and scope. */
@NullMarked
package io.isaudit.evidence;

import org.jspecify.annotations.NullMarked;
