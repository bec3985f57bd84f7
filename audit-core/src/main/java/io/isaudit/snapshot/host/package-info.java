/** Facts about the machine, its listeners and the server process. */
@NullMarked
package io.isaudit.snapshot.host;

import org.jspecify.annotations.NullMarked;
