/**
 * Signed evidence: files of an audit bound together in a DSSE envelope with an in-toto Statement,
 * signed with a key of the user's own.
 */
@NullMarked
package io.isaudit.signing;

import org.jspecify.annotations.NullMarked;
