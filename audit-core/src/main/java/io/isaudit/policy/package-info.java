/**
 * What an organisation decides about an audit: selection, waivers, attestations, baseline, gate.
 */
@NullMarked
package io.isaudit.policy;

import org.jspecify.annotations.NullMarked;
