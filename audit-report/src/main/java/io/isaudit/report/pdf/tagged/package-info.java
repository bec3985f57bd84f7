/** Tagged PDF on top of OpenPDF: pages, structure tree, text, boxes, tables; knows no audit. */
@NullMarked
package io.isaudit.report.pdf.tagged;

import org.jspecify.annotations.NullMarked;
