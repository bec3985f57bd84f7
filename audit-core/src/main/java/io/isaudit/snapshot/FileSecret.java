package io.isaudit.snapshot;

import io.isaudit.snapshot.secret.Redacted;

/**
 * A value in a file of the home that stands under the name of a secret.
 *
 * @param name of the element, attribute or property that holds it
 */
public record FileSecret(String name, Redacted value) {}
