/** Chapter databases: which databases hold the product's data, and how they are reached. */
@NullMarked
package io.isaudit.rules.databases;

import org.jspecify.annotations.NullMarked;
