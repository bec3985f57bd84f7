package io.isaudit.collect.internal.product;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which version of the product a home holds, by the product's own records. A home of another
 * product is missing evidence, not an old version.
 */
public final class ProductCollector {

  static final String VERSION_FILE = "bin/version.txt";
  static final String PRODUCT_FILE = "updates/product.txt";

  private static final String NAME = "WSO2 Identity Server";
  private static final int MOST_BYTES = 64 * 1024;
  private static final Pattern VERSION_LINE = Pattern.compile("WSO2 (.{1,80}?) v(\\S{1,60})");
  private static final Pattern PRODUCT_LINE = Pattern.compile("(wso2[a-z-]{1,40}?)-(\\d\\S{0,60})");

  private ProductCollector() {}

  public static Evidence<Product> collect(HomeFolder home) {
    Evidence<ProductVersion> version = version(home);
    if (version.isMissing()) {
      return version.map(never -> new Product(NAME, never, Evidence.notAsked()));
    }
    UpdateRecord updates = UpdateRecord.read(home);
    return version.map(found -> new Product(NAME, found, updates.level(), updates.channel()));
  }

  private static Evidence<ProductVersion> version(HomeFolder home) {
    Evidence<ProductVersion> fromVersion =
        read(home, VERSION_FILE, VERSION_LINE, "Identity Server");
    if (!fromVersion.isMissing() || reason(fromVersion) == MissingReason.UNSUPPORTED) {
      return fromVersion;
    }
    Evidence<ProductVersion> fromProduct = read(home, PRODUCT_FILE, PRODUCT_LINE, "wso2is");
    if (!fromProduct.isMissing() || reason(fromProduct) == MissingReason.UNSUPPORTED) {
      return fromProduct;
    }
    // The defect of a file that is there says more than that the other one is not.
    boolean bothAbsent =
        reason(fromVersion) == MissingReason.ABSENT && reason(fromProduct) == MissingReason.ABSENT;
    if (bothAbsent) {
      return Evidence.missing(
          MissingReason.ABSENT, "neither " + VERSION_FILE + " nor " + PRODUCT_FILE + " is there");
    }
    return reason(fromVersion) == MissingReason.ABSENT ? fromProduct : fromVersion;
  }

  private static Evidence<ProductVersion> read(
      HomeFolder home, String path, Pattern line, String product) {
    Evidence<byte[]> file = home.read(path, "text", MOST_BYTES);
    return file.flatMap(
        bytes -> {
          Matcher form = line.matcher(firstLine(bytes));
          if (!form.matches()) {
            return unparsable(home, path, "does not name a product and its version");
          }
          if (!form.group(1).equals(product)) {
            String detail = path + " names another product than " + NAME;
            return Evidence.missing(MissingReason.UNSUPPORTED, detail, Place.of(path));
          }
          Optional<ProductVersion> version = ProductVersion.parse(form.group(2));
          return version.isPresent()
              ? Evidence.collected(version.get(), path, home.now())
              : unparsable(home, path, "holds no version number");
        });
  }

  private static Evidence<ProductVersion> unparsable(HomeFolder home, String path, String words) {
    Place place = new Place(path, 1, 0);
    home.unparsable(path, List.of(new Problem("no-version", words, place)));
    return Evidence.missing(MissingReason.UNPARSABLE, path + " " + words, place);
  }

  private static String firstLine(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.lines()
        .map(line -> line.replace("\uFEFF", "").strip())
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static MissingReason reason(Evidence<?> evidence) {
    return evidence.fold(found -> MissingReason.NOT_ASKED, missing -> missing.reason());
  }
}
