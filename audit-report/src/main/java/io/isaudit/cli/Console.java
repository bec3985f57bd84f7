package io.isaudit.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param colour whether a person sees it on a terminal that shows colours
 */
record Console(PrintWriter out, boolean colour) {}
