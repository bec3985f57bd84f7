package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record as an object with a member for each component. */
final class RecordShape<T> implements Shape<T> {

  private static final int DERIVED = -1;

  private final Constructor<T> constructor;
  private final List<Member> members;
  private final Map<String, Member> byName = new LinkedHashMap<>();

  /**
   * @param constructor the canonical one
   * @param members in the order of writing
   */
  RecordShape(Constructor<T> constructor, List<Member> members) {
    this.constructor = constructor;
    this.members = List.copyOf(members);
    members.stream()
        .filter(member -> !member.isDerived())
        .forEach(member -> byName.put(member.name(), member));
  }

  /**
   * One member of the object.
   *
   * @param position of the record component
   */
  record Member(String name, int position, Method accessor, Shape<Object> shape) {

    /** A member for readers, which follows from the others and is not read back. */
    static Member derived(Method accessor, Shape<Object> shape) {
      return new Member(accessor.getName(), DERIVED, accessor, shape);
    }

    boolean isDerived() {
      return position == DERIVED;
    }

    void write(JsonGenerator out, Object record) throws IOException {
      Object value = call(accessor, record);
      if (!shape.leavesOut(value)) {
        out.writeFieldName(name);
        shape.write(out, value);
      }
    }
  }

  Class<T> type() {
    return constructor.getDeclaringClass();
  }

  List<Member> members() {
    return members;
  }

  @Override
  public void write(JsonGenerator out, T record) throws IOException {
    out.writeStartObject();
    writeMembers(out, record);
    out.writeEndObject();
  }

  /** Only the members, for an object that holds others besides. */
  void writeMembers(JsonGenerator out, T record) throws IOException {
    for (Member member : members) {
      member.write(out, record);
    }
  }

  @Override
  public T read(Tokens in) throws UnreadableJson {
    JsonLocation start = in.here();
    @Nullable Object[] values = new @Nullable Object[byName.size()];
    in.enterObject();
    while (in.nextMember()) {
      Member member = byName.get(in.member());
      if (member == null) {
        in.skip();
      } else {
        Object value = member.shape().read(in);
        values[member.position()] = value;
        if (value instanceof Instant time && member.name().equals("collectedAt")) {
          in.collectedAt(time);
        }
      }
    }
    for (Member member : byName.values()) {
      if (values[member.position()] == null) {
        values[member.position()] = valueIfAbsent(in, member, start);
      }
    }
    return build(in, values, start);
  }

  private static Object valueIfAbsent(Tokens in, Member member, JsonLocation start)
      throws UnreadableJson {
    Optional<Object> value = member.shape().ifAbsent(in);
    return value.orElseThrow(
        () -> in.problemAt("the member " + member.name() + " is missing", start));
  }

  private T build(Tokens in, @Nullable Object[] values, JsonLocation start) throws UnreadableJson {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        throw in.problemAt("the values of this object make no sense", start);
      }
      throw new IllegalStateException(constructor.toString(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor.toString(), e);
    }
  }

  private static Object call(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(accessor.toString(), e);
    }
  }
}
