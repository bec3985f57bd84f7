/** Whole deployments with what every rule must say of them, written down before the rules ran. */
@org.jspecify.annotations.NullMarked
package io.isaudit.rules.accuracy;
