package io.isaudit.json;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sorted;
import io.isaudit.json.RecordShape.Member;
import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.SettingValue.Span;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shape of every type, derived from the records themselves: a new component is a new member.
 * What differs from that stands in {@link #ofComponent} and {@link #order}.
 */
final class Shapes {

  private final Map<Type, Shape<?>> known = new HashMap<>();

  Shapes() {
    known.put(String.class, TextShape.TEXT);
    known.put(Instant.class, TextShape.INSTANT);
    known.put(LocalDate.class, TextShape.DATE);
    known.put(ProductVersion.class, TextShape.PRODUCT_VERSION);
    known.put(RuleId.class, TextShape.RULE_ID);
    known.put(boolean.class, NumberShape.FLAG);
    known.put(Boolean.class, NumberShape.FLAG);
    known.put(int.class, NumberShape.INT);
    known.put(Integer.class, NumberShape.INT);
    known.put(long.class, NumberShape.LONG);
    known.put(Long.class, NumberShape.LONG);
    known.put(BigDecimal.class, NumberShape.DECIMAL);
  }

  /** The shape of a record, and with it of all that it holds. */
  <T> RecordShape<T> ofRecord(Class<T> type) {
    List<Member> members = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    try {
      for (String name : order(type, components)) {
        int position = position(components, name);
        members.add(
            position < 0
                ? derived(type, name)
                : new Member(
                    name,
                    position,
                    components[position].getAccessor(),
                    untyped(ofComponent(type, components[position]))));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return new RecordShape<>(type.getDeclaredConstructor(types), members);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private Member derived(Class<?> type, String name) throws NoSuchMethodException {
    Method accessor = type.getMethod(name);
    return Member.derived(accessor, untyped(of(accessor.getGenericReturnType())));
  }

  private static int position(RecordComponent[] components, String name) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The members in the order of writing; a name that is no component is written only. */
  private static List<String> order(Class<?> type, RecordComponent[] components) {
    if (type == AuditResult.class) {
      return List.of(
          "tool",
          "catalogue",
          "clock",
          "environment",
          "scope",
          "scorecard",
          "gate",
          "policy",
          "targets",
          "results");
    }
    List<String> names = new ArrayList<>();
    Arrays.stream(components).map(RecordComponent::getName).forEach(names::add);
    if (type == RuleResult.class) {
      names.add(names.indexOf("title") + 1, "chapter");
    }
    return names;
  }

  private Shape<?> ofComponent(Class<?> type, RecordComponent component) {
    return switch (type.getSimpleName() + "." + component.getName()) {
      case "FileFact.mode" -> new EvidenceShape<>(TextShape.FILE_MODE, place());
      case "StoreEntry.secretKey" -> new DefaultShape<>(NumberShape.FLAG, false, false);
      case "Place.line", "Place.column" -> new DefaultShape<>(NumberShape.INT, 0, false);
      case "Snapshot.databases", "Snapshot.endpoints" ->
          new DefaultShape<>(untyped(of(component.getGenericType())), Map.of(), true);
      case "Snapshot.collections" ->
          new DefaultShape<>(untyped(of(component.getGenericType())), Map.of(), false);
      case "Scorecard.score",
          "Scorecard.acceptedScore",
          "Scorecard.coverage",
          "Deployment.score",
          "Deployment.coverage" ->
          new OptionalShape<>(NumberShape.DECIMAL, true);
      case "Scorecard.grade", "Deployment.grade" ->
          new OptionalShape<>(of(argument(component.getGenericType(), 0)), true);
      default -> of(component.getGenericType());
    };
  }

  private Shape<?> of(Type type) {
    Shape<?> shape = known.get(type);
    if (shape == null) {
      shape = build(type);
      known.put(type, shape);
    }
    return shape;
  }

  private Shape<?> build(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric((Class<?>) generic.getRawType(), generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Origin.class) {
      return new OriginShape(place());
    }
    if (plain == SettingValue.class) {
      return new SettingValueShape(ofRecord(Redacted.class), ofRecord(Span.class));
    }
    if (plain.isRecord()) {
      return ofRecord(plain);
    }
    if (plain.isEnum()) {
      return ofEnum(plain);
    }
    throw new IllegalStateException("no JSON form for " + type);
  }

  private Shape<?> ofGeneric(Class<?> raw, ParameterizedType type) {
    if (raw == Map.class) {
      return maps(of(argument(type, 0)), of(argument(type, 1)));
    }
    Shape<Object> inner = untyped(of(argument(type, 0)));
    if (raw == Evidence.class) {
      return new EvidenceShape<>(inner, place());
    }
    if (raw == Optional.class) {
      return new OptionalShape<>(inner, false);
    }
    if (raw == List.class) {
      return new ListShape<>(inner, List::copyOf);
    }
    if (raw == Set.class) {
      return sets(inner);
    }
    throw new IllegalStateException("no JSON form for " + type);
  }

  private RecordShape<Place> place() {
    Shape<?> shape = of(Place.class);
    @SuppressWarnings("unchecked")
    RecordShape<Place> place = (RecordShape<Place>) shape;
    return place;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  /** The types of the model are checked when they are compiled; here they are objects. */
  @SuppressWarnings("unchecked")
  private static Shape<Object> untyped(Shape<?> shape) {
    return (Shape<Object>) shape;
  }

  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>> MapShape<K, Object> maps(Shape<?> key, Shape<?> value) {
    return new MapShape<>((TextShape<K>) key, untyped(value));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Comparable<E>> ListShape<E, Set<E>> sets(Shape<?> element) {
    return new ListShape<>((Shape<E>) element, Sorted::set);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Enum<E>> TextShape<E> ofEnum(Class<?> type) {
    return TextShape.ofEnum((Class<E>) type);
  }
}
