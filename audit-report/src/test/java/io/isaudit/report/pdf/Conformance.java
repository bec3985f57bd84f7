package io.isaudit.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds wrong with a document. */
final class Conformance {

  private Conformance() {}

  static List<String> breaches(byte[] pdf, PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream stream = new ByteArrayInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> breaches =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(
                  assertion ->
                      assertion.getRuleId().getClause()
                          + " "
                          + assertion.getMessage()
                          + " at "
                          + assertion.getLocation().getContext())
              .distinct()
              .limit(20)
              .toList();
      if (breaches.isEmpty() != result.isCompliant()) {
        throw new IllegalStateException("veraPDF contradicts itself");
      }
      return breaches;
    }
  }
}
