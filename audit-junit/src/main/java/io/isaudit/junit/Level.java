package io.isaudit.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A place that can say what is audited and how: a method, its class, a class around that.
 *
 * @param name as it stands in messages and names of report folders
 * @param testClass empty for a method
 */
record Level(String name, Optional<IsAuditTest> annotation, Optional<Class<?>> testClass) {

  /** The levels that hold for a test or a class, nearest first. */
  static List<Level> of(ExtensionContext context) {
    List<Level> levels = new ArrayList<>();
    context.getTestMethod().flatMap(method -> ofMethod(context, method)).ifPresent(levels::add);
    classes(context).stream().map(Level::ofClass).forEach(levels::add);
    return levels;
  }

  /**
   * The class of a test and those around it. The context knows them: a nested class that is
   * inherited runs inside the class that inherits it, not inside the one it is written in.
   */
  static List<Class<?>> classes(ExtensionContext context) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    Optional<ExtensionContext> next = Optional.of(context);
    while (next.isPresent()) {
      next.get().getTestClass().ifPresent(classes::add);
      next = next.get().getParent();
    }
    return List.copyOf(classes);
  }

  private static Optional<Level> ofMethod(ExtensionContext context, Method method) {
    Class<?> testClass = context.getRequiredTestClass();
    return AnnotationSupport.findAnnotation(method, IsAuditTest.class)
        .map(
            found ->
                new Level(
                    name(testClass) + "." + method.getName(),
                    Optional.of(found),
                    Optional.empty()));
  }

  private static Level ofClass(Class<?> testClass) {
    return new Level(
        name(testClass),
        AnnotationSupport.findAnnotation(testClass, IsAuditTest.class),
        Optional.of(testClass));
  }

  private static String name(Class<?> testClass) {
    return testClass.getName().replace('$', '.');
  }
}
