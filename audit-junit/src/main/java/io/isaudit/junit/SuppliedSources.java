package io.isaudit.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Asks the {@link AuditSource} of a test class for what it supplies. */
final class SuppliedSources {

  private SuppliedSources() {}

  /** What is supplied; empty when the class has no such member. */
  static Optional<Object> of(Class<?> testClass) {
    HierarchyTraversalMode order = HierarchyTraversalMode.BOTTOM_UP;
    List<Member> members = new ArrayList<>();
    members.addAll(
        AnnotationSupport.findAnnotatedFields(testClass, AuditSource.class, field -> true, order));
    members.addAll(AnnotationSupport.findAnnotatedMethods(testClass, AuditSource.class, order));
    if (members.size() > 1) {
      throw new AuditProblem(testClass.getName() + " has more than one @AuditSource");
    }
    return members.stream().findFirst().map(SuppliedSources::ask);
  }

  private static Object ask(Member member) {
    String name = member.getDeclaringClass().getSimpleName() + "." + member.getName();
    if (!Modifier.isStatic(member.getModifiers())) {
      throw new AuditProblem("@AuditSource " + name + " has to be static");
    }
    Object value = member instanceof Field field ? read(field, name) : call((Method) member, name);
    if (value == null) {
      throw new AuditProblem.Unreadable("@AuditSource " + name + " supplies null");
    }
    return value;
  }

  private static Object read(Field field, String name) {
    try {
      return ReflectionSupport.tryToReadFieldValue(field, null).get();
    } catch (Exception e) {
      throw failed(name, e);
    }
  }

  private static Object call(Method method, String name) {
    if (method.getParameterCount() > 0) {
      throw new AuditProblem("@AuditSource " + name + " may not take parameters");
    }
    try {
      return ReflectionSupport.invokeMethod(method, null);
    } catch (RuntimeException | Error e) {
      throw failed(name, e);
    } catch (Exception e) {
      throw failed(name, e);
    }
  }

  private static AuditProblem failed(String name, Throwable e) {
    AuditProblem problem =
        new AuditProblem.Unreadable(
            "@AuditSource " + name + " failed with " + e.getClass().getSimpleName());
    problem.initCause(e);
    return problem;
  }
}
