package io.isaudit.collect.internal.product;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The update level in the record of the update tool. That file can hold access tokens, so nothing
 * else of it is kept, and no message quotes it.
 */
final class UpdateLevel {

  static final String FILE = "updates/config.json";

  private static final int MOST_BYTES = 1024 * 1024;
  private static final Pattern LEVEL = Pattern.compile("\\d{1,6}");

  private UpdateLevel() {}

  static Evidence<String> read(HomeFolder home) {
    return home.read(FILE, "json", MOST_BYTES).flatMap(bytes -> parse(home, bytes));
  }

  private static Evidence<String> parse(HomeFolder home, byte[] bytes) {
    try (JsonParser json = Holder.JSON.createParser(bytes)) {
      String level = "";
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() != JsonToken.END_OBJECT) {
        boolean wanted = json.currentName().equals("update-level");
        boolean scalar = json.nextToken().isScalarValue();
        if (wanted) {
          level = scalar ? json.getText().strip() : "";
        }
        json.skipChildren();
      }
      // Reading to the end finds the defect of a file that is cut off or has something behind it.
      boolean atEnd = json.nextToken() == null;
      if (atEnd && LEVEL.matcher(level).matches()) {
        return Evidence.collected(level, FILE, home.now());
      }
      return unparsable(home, "no-update-level", "holds no update level", Place.of(FILE));
    } catch (JsonProcessingException e) {
      return unparsable(home, "malformed-json", "is not well-formed JSON", place(e.getLocation()));
    } catch (IOException e) {
      return unparsable(home, "malformed-json", "is not well-formed JSON", Place.of(FILE));
    }
  }

  private static Evidence<String> unparsable(
      HomeFolder home, String code, String words, Place place) {
    home.unparsable(FILE, List.of(new Problem(code, words, place)));
    return Evidence.missing(MissingReason.UNPARSABLE, FILE + " " + words, place);
  }

  private static Place place(@Nullable JsonLocation at) {
    if (at == null) {
      return Place.of(FILE);
    }
    return new Place(FILE, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
  }

  /** Loads the JSON library only when there is such a file. */
  private static final class Holder {
    private static final JsonFactory JSON =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();
  }
}
