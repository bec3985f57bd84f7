/** Facts read from a database of the deployment. */
@NullMarked
package io.isaudit.snapshot.database;

import org.jspecify.annotations.NullMarked;
