package io.isaudit.report.pdf.tagged;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An ICC profile, version 2, for the colours of sRGB with a plain gamma of 2.2. It is made here
 * because the profile that Java brings along differs between its versions.
 */
final class OutputProfile {

  static final String NAME = "sRGB with gamma 2.2";

  private static final int HEADER = 128;
  private static final int[] WHITE = {0xF6D6, 0x10000, 0xD32D};
  private static final int[] RED = {0x6FA2, 0x38F5, 0x0390};
  private static final int[] GREEN = {0x6299, 0xB785, 0x18DA};
  private static final int[] BLUE = {0x24A0, 0x0F84, 0xB6CF};
  private static final int GAMMA = 0x0233;

  private OutputProfile() {}

  static byte[] bytes() {
    String[] names = {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
    byte[][] tags = {
      description(),
      copyright(),
      xyz(WHITE),
      xyz(RED),
      xyz(GREEN),
      xyz(BLUE),
      curve(),
      curve(),
      curve()
    };
    int at = HEADER + 4 + 12 * names.length;
    int[] offsets = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      offsets[i] = at;
      at += (tags[i].length + 3) / 4 * 4;
    }
    int size = at;
    return written(
        out -> {
          header(out, size);
          out.writeInt(names.length);
          for (int i = 0; i < names.length; i++) {
            ascii(out, names[i]);
            out.writeInt(offsets[i]);
            out.writeInt(tags[i].length);
          }
          for (byte[] tag : tags) {
            out.write(tag);
            out.write(new byte[(4 - tag.length % 4) % 4]);
          }
        });
  }

  private static void header(DataOutputStream out, int size) throws IOException {
    out.writeInt(size);
    out.writeInt(0);
    out.writeInt(0x02100000);
    ascii(out, "mntrRGB XYZ ");
    for (int part : new int[] {2026, 1, 1, 0, 0, 0}) {
      out.writeShort(part);
    }
    ascii(out, "acsp");
    out.write(new byte[24]);
    out.writeInt(0);
    for (int part : WHITE) {
      out.writeInt(part);
    }
    out.write(new byte[HEADER - 80]);
  }

  private static byte[] description() {
    return written(
        out -> {
          ascii(out, "desc");
          out.writeInt(0);
          out.writeInt(NAME.length() + 1);
          ascii(out, NAME);
          out.write(new byte[1 + 8 + 3 + 67]);
        });
  }

  private static byte[] copyright() {
    return written(
        out -> {
          ascii(out, "text");
          out.writeInt(0);
          ascii(out, "No copyright, use freely");
          out.write(0);
        });
  }

  private static byte[] xyz(int[] values) {
    return written(
        out -> {
          ascii(out, "XYZ ");
          out.writeInt(0);
          for (int value : values) {
            out.writeInt(value);
          }
        });
  }

  private static byte[] curve() {
    return written(
        out -> {
          ascii(out, "curv");
          out.writeInt(0);
          out.writeInt(1);
          out.writeShort(GAMMA);
        });
  }

  private static void ascii(DataOutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] written(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      part.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a part of the profile. */
  @FunctionalInterface
  private interface Part {
    void write(DataOutputStream out) throws IOException;
  }
}
