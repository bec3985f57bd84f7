package io.isaudit.json;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.ProductVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Records filled at random, down to texts and numbers that are easy to get wrong. */
final class RandomModel {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A.b'c.d'[0]",
          "\"\\/\b\t\r\n\0\u001f\u007f",
          "İıŞ ß \u00e9 \u2028",
          "\ud83d\ude00",
          "{\"value\": null}");
  private static final double[] REALS = {
    0,
    -0.0,
    1,
    -1.5,
    2e-3,
    1e21,
    2e23,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };
  private static final long[] WHOLES = {0, 1, -1, 443, Integer.MAX_VALUE, Long.MIN_VALUE};

  private final SplittableRandom random;

  RandomModel(long seed) {
    random = new SplittableRandom(seed);
  }

  <T> T next(Class<T> type) {
    return type.cast(value(type, 0));
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Place.class) {
      return new Place(text(), random.nextInt(3), random.nextInt(3));
    }
    if (plain == ProductVersion.class) {
      return ProductVersion.of(random.nextBoolean() ? "5.11.0" : "7.0.10-rc.1-SNAPSHOT");
    }
    if (plain == RuleId.class) {
      return RuleId.of("web/r-" + random.nextInt(1000));
    }
    if (plain.isRecord()) {
      return record(plain, depth);
    }
    if (plain.isSealed()) {
      Class<?>[] cases = plain.getPermittedSubclasses();
      // Lists of lists are as deep as the document allows, not deeper.
      return value(cases[random.nextInt(depth > 12 ? 3 : cases.length)], depth);
    }
    return plain.isEnum() ? oneOf(plain.getEnumConstants()) : ofScalar(plain);
  }

  private Object ofScalar(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class || type == Integer.class) {
      return (int) whole();
    }
    if (type == long.class || type == Long.class) {
      return whole();
    }
    if (type == double.class) {
      return random.nextBoolean()
          ? REALS[random.nextInt(REALS.length)]
          : Double.longBitsToDouble(random.nextLong());
    }
    if (type == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextLong(-10_000, 10_000), random.nextInt(4));
    }
    if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(40_000));
    }
    if (type == Instant.class) {
      return random.nextInt(20) == 0
          ? Instant.MAX
          : Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(3) * 500_000_000);
    }
    throw new IllegalStateException("no random " + type);
  }

  private Object ofGeneric(ParameterizedType type, int depth) {
    Type first = type.getActualTypeArguments()[0];
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return random.nextBoolean() ? Optional.of(value(first, depth + 1)) : Optional.empty();
    }
    if (raw == List.class) {
      return several(first, depth).toList();
    }
    if (raw == Set.class) {
      return new HashSet<>(several(first, depth).toList());
    }
    if (raw == Map.class) {
      Map<Object, Object> entries = new TreeMap<>();
      several(first, depth)
          .forEach(key -> entries.put(key, value(type.getActualTypeArguments()[1], depth + 1)));
      return entries;
    }
    if (raw == Evidence.class) {
      return random.nextInt(4) > 0
          ? Evidence.collected(value(first, depth + 1), text(), next(Instant.class))
          : record(Evidence.Missing.class, depth + 1);
    }
    throw new IllegalStateException("no random " + type);
  }

  private Stream<Object> several(Type type, int depth) {
    return Stream.generate(() -> value(type, depth + 1)).limit(random.nextInt(4));
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components).map(each -> value(each.getGenericType(), depth + 1)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private long whole() {
    return WHOLES[random.nextInt(WHOLES.length)];
  }

  private Object oneOf(Object[] values) {
    return values[random.nextInt(values.length)];
  }
}
