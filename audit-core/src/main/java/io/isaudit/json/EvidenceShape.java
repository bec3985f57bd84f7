package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Collected;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Evidence: an object with a value, or one that says why there is none. */
record EvidenceShape<T>(Shape<T> value, Shape<Place> place) implements Shape<Evidence<T>> {

  static final TextShape<MissingReason> REASON = TextShape.ofEnum(MissingReason.class);

  @Override
  public void write(JsonGenerator out, Evidence<T> evidence) throws IOException {
    out.writeStartObject();
    if (evidence instanceof Collected<T> collected) {
      out.writeFieldName("value");
      value.write(out, collected.value());
      out.writeStringField("source", collected.source());
      out.writeFieldName("collectedAt");
      TextShape.INSTANT.write(out, collected.collectedAt());
    } else if (evidence instanceof Missing<T> missing) {
      writeMissing(out, missing);
    }
    out.writeEndObject();
  }

  private void writeMissing(JsonGenerator out, Missing<T> missing) throws IOException {
    out.writeFieldName("missing");
    REASON.write(out, missing.reason());
    if (!missing.detail().isEmpty()) {
      out.writeStringField("detail", missing.detail());
    }
    if (missing.place().isPresent()) {
      out.writeFieldName("place");
      place.write(out, missing.place().get());
    }
  }

  @Override
  public Evidence<T> read(Tokens in) throws UnreadableJson {
    JsonLocation start = in.here();
    Draft<T> draft = new Draft<>();
    in.enterObject();
    while (in.nextMember()) {
      switch (in.member()) {
        case "value" -> draft.value = Optional.of(value.read(in));
        case "source" -> draft.source = Optional.of(TextShape.TEXT.read(in));
        case "collectedAt" -> draft.collectedAt = Optional.of(TextShape.INSTANT.read(in));
        case "missing" -> draft.missing = Optional.of(REASON.read(in));
        case "detail" -> draft.detail = TextShape.TEXT.read(in);
        case "place" -> draft.place = Optional.of(place.read(in));
        default -> in.skip();
      }
    }
    return draft
        .evidence(in)
        .orElseThrow(
            () ->
                in.problemAt(
                    "expected evidence: either value, source and collectedAt, or missing", start));
  }

  /** Older collectors did not know the fact. */
  @Override
  public Optional<Evidence<T>> ifAbsent(Tokens in) {
    return Optional.of(Evidence.missing(MissingReason.COLLECTOR_TOO_OLD, ""));
  }

  /** The members seen so far. */
  private static final class Draft<T> {

    private Optional<T> value = Optional.empty();
    private Optional<String> source = Optional.empty();
    private Optional<Instant> collectedAt = Optional.empty();
    private Optional<MissingReason> missing = Optional.empty();
    private String detail = "";
    private Optional<Place> place = Optional.empty();

    Optional<Evidence<T>> evidence(Tokens in) {
      if (missing.isPresent()) {
        return value.isPresent()
            ? Optional.empty()
            : Optional.of(new Missing<>(missing.get(), detail, place));
      }
      if (in.isShortForm()) {
        source = source.or(() -> Optional.of("example"));
        collectedAt = collectedAt.or(in::collectedAt);
      }
      if (value.isEmpty() || source.isEmpty() || collectedAt.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(Evidence.collected(value.get(), source.get(), collectedAt.get()));
    }
  }
}
