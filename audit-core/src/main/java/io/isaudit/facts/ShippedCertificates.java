package io.isaudit.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates that the vendor published together with their private keys. Matched by the
 * public key as well, because a re-issued certificate keeps the key that everybody has.
 */
public final class ShippedCertificates {

  private final Map<String, String> shippedInByDigest;

  private ShippedCertificates(Map<String, String> shippedInByDigest) {
    this.shippedInByDigest = Map.copyOf(shippedInByDigest);
  }

  /**
   * One published key pair.
   *
   * @param sha256 lower-case hex of the certificate
   * @param spkiSha256 lower-case hex of its public key
   * @param shippedIn which release ships it, in words
   */
  public record Shipped(String sha256, String spkiSha256, String shippedIn) {}

  /** The vendor's certificates whose private key is public. */
  public static ShippedCertificates bundled() {
    List<Shipped> all = new ArrayList<>();
    for (String line : DataFile.lines("shipped-certificates.tsv")) {
      String[] columns = DataFile.columns(line, 7);
      if (Boolean.parseBoolean(columns[6])) {
        all.add(new Shipped(columns[0], columns[1], columns[5]));
      }
    }
    return of(all);
  }

  public static ShippedCertificates of(List<Shipped> certificates) {
    return new ShippedCertificates(Map.of()).with(certificates);
  }

  /** These and others, for a product of one's own or a test. */
  public ShippedCertificates with(List<Shipped> others) {
    Map<String, String> all = new HashMap<>(shippedInByDigest);
    for (Shipped certificate : others) {
      all.putIfAbsent(certificate.spkiSha256(), certificate.shippedIn());
      all.put(certificate.sha256(), certificate.shippedIn());
    }
    return new ShippedCertificates(all);
  }

  /** Which release ships this key pair, if any does. */
  public Optional<String> find(String sha256, String spkiSha256) {
    return Optional.ofNullable(
        shippedInByDigest.getOrDefault(sha256, shippedInByDigest.get(spkiSha256)));
  }
}
