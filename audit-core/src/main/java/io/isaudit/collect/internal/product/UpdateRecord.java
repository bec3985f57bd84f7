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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the record of the update tool says of level and channel. That file can hold access tokens,
 * so nothing else of it is kept, and no message quotes it.
 */
record UpdateRecord(Evidence<String> level, Evidence<String> channel) {

  static final String FILE = "updates/config.json";

  private static final String LEVEL = "update-level";
  private static final String CHANNEL = "channel";
  private static final int MOST_BYTES = 1024 * 1024;
  private static final Pattern LEVELS = Pattern.compile("-1|\\d{1,6}");
  private static final Pattern CHANNELS = Pattern.compile("full|security");

  static UpdateRecord read(HomeFolder home) {
    Evidence<Map<String, String>> texts =
        home.read(FILE, "json", MOST_BYTES).flatMap(bytes -> parse(home, bytes));
    return new UpdateRecord(
        texts.flatMap(found -> level(home, found)), texts.flatMap(found -> channel(home, found)));
  }

  private static Evidence<String> level(HomeFolder home, Map<String, String> texts) {
    String level = texts.getOrDefault(LEVEL, "");
    return LEVELS.matcher(level).matches()
        ? Evidence.collected(level, FILE, home.now())
        : unparsable(home, "no-update-level", "holds no update level", Place.of(FILE));
  }

  /** Records of old tools lack it, which is no defect of the file. */
  private static Evidence<String> channel(HomeFolder home, Map<String, String> texts) {
    String channel = texts.getOrDefault(CHANNEL, "");
    return CHANNELS.matcher(channel).matches()
        ? Evidence.collected(channel, FILE, home.now())
        : Evidence.missing(MissingReason.ABSENT, FILE + " names no channel that is known");
  }

  private static Evidence<Map<String, String>> parse(HomeFolder home, byte[] bytes) {
    try (JsonParser json = Holder.JSON.createParser(bytes)) {
      Map<String, String> texts = new HashMap<>();
      boolean isObject = json.nextToken() == JsonToken.START_OBJECT;
      while (isObject && json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        boolean scalar = json.nextToken().isScalarValue();
        if (name.equals(LEVEL) || name.equals(CHANNEL)) {
          texts.put(name, scalar ? json.getText().strip() : "");
        }
        json.skipChildren();
      }
      // Reading to the end finds the defect of a file that is cut off or has something behind it.
      boolean atEnd = json.nextToken() == null;
      return Evidence.collected(atEnd ? texts : Map.of(), FILE, home.now());
    } catch (JsonProcessingException e) {
      return unparsable(home, "malformed-json", "is not well-formed JSON", place(e.getLocation()));
    } catch (IOException e) {
      return unparsable(home, "malformed-json", "is not well-formed JSON", Place.of(FILE));
    }
  }

  private static <T> Evidence<T> unparsable(
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
