package io.isaudit.report.counts;

import java.util.Map;

/**
 * Counts in a finished file of one format. A figure that the format can't tell is left out: {@code
 * failed}, {@code undecided}, {@code question}, {@code passed}, {@code informational}, {@code
 * not-applicable} and {@code not-selected} are rules by the worst of their targets, {@code open}
 * rules with an open finding, {@code rules} all of them.
 */
@FunctionalInterface
interface Counter {

  Map<String, Integer> count(byte[] file) throws Exception;
}
