/** What an audit gave: outcomes, dispositions, scorecard. Values only; no rendering. */
@NullMarked
package io.isaudit.result;

import org.jspecify.annotations.NullMarked;
