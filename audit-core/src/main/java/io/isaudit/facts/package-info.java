/**
 * What was read from the product's own sources, by version; loaded from data files on first use.
 */
@NullMarked
package io.isaudit.facts;

import org.jspecify.annotations.NullMarked;
