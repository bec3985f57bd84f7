package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.settings.Origin;
import java.io.IOException;
import java.util.Optional;

/** The origin of a setting: its kind, and the place or the version that belongs to the kind. */
final class OriginShape implements Shape<Origin> {

  private final RecordShape<Place> place;

  OriginShape(RecordShape<Place> place) {
    this.place = place;
  }

  @Override
  public void write(JsonGenerator out, Origin origin) throws IOException {
    out.writeStartObject();
    out.writeStringField("kind", origin.word());
    if (origin instanceof Origin.Explicit explicit) {
      place.writeMembers(out, explicit.at());
    } else if (origin instanceof Origin.Inferred inferred) {
      out.writeStringField("from", inferred.from());
      place.writeMembers(out, inferred.at());
    } else if (origin instanceof Origin.Default standard) {
      out.writeStringField("version", standard.version());
    }
    out.writeEndObject();
  }

  @Override
  public Origin read(Tokens in) throws UnreadableJson {
    JsonLocation start = in.here();
    String kind = "";
    Optional<String> from = Optional.empty();
    Optional<String> version = Optional.empty();
    Optional<String> file = Optional.empty();
    int line = 0;
    int column = 0;
    in.enterObject();
    while (in.nextMember()) {
      switch (in.member()) {
        case "kind" -> kind = TextShape.TEXT.read(in);
        case "from" -> from = Optional.of(TextShape.TEXT.read(in));
        case "version" -> version = Optional.of(TextShape.TEXT.read(in));
        case "file" -> file = Optional.of(TextShape.TEXT.read(in));
        case "line" -> line = (int) in.whole(0, Integer.MAX_VALUE);
        case "column" -> column = (int) in.whole(0, Integer.MAX_VALUE);
        default -> in.skip();
      }
    }
    if (kind.equals("explicit") && file.isPresent()) {
      return new Origin.Explicit(new Place(file.get(), line, column));
    }
    if (kind.equals("inferred") && file.isPresent() && from.isPresent()) {
      return new Origin.Inferred(from.get(), new Place(file.get(), line, column));
    }
    if (kind.equals("default") && version.isPresent()) {
      return new Origin.Default(version.get());
    }
    if (kind.equals("absent")) {
      return new Origin.Absent();
    }
    throw in.problemAt(
        "expected an origin: explicit with file, inferred with from and file, default with"
            + " version, or absent",
        start);
  }
}
