package io.isaudit.collect.internal.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.facts.Inference;
import io.isaudit.facts.KnownKeys;
import io.isaudit.facts.ProductFacts;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The product's own way from deployment.toml to the settings that its templates are filled with.
 * Its steps are not public, and share state: one thread at a time.
 */
final class ProductPipeline {

  private static final List<String> PROPERTIES =
      List.of("avoidResolvingEnvAndSysVariables", "encryptSecrets");

  private static final Pattern NOT_THERE =
      Pattern.compile(".*Configuration with key (.*) doesn't exist");

  static {
    // Tests run with assertions, the product without.
    ProductPipeline.class.getClassLoader().setPackageAssertionStatus("net.consensys", false);
  }

  private final Path folder;
  private final ProductFacts tables;
  private final Map<String, Object> defaults;

  /** Writes the tables into a folder in the form that the product reads. */
  ProductPipeline(Path folder, ProductFacts facts) throws IOException {
    this.folder = folder;
    this.tables = facts;
    this.defaults = new LinkedHashMap<>(facts.defaults());
    write("default.json", defaults);
    write("key-mappings.json", facts.keyMappings());
    write("infer.json", inferences(facts.inferences()));
    write("unit-resolve.json", Map.of("time", facts.units()));
  }

  private static Map<String, Map<String, Object>> inferences(List<Inference> inferences) {
    Map<String, Map<String, Object>> table = new LinkedHashMap<>();
    for (Inference inference : inferences) {
      table
          .computeIfAbsent(inference.key(), key -> new LinkedHashMap<>())
          .put(inference.value(), inference.inferred());
    }
    return table;
  }

  private void write(String name, Object json) throws IOException {
    Files.write(folder.resolve(name), new ObjectMapper().writeValueAsBytes(json));
  }

  /** Why the product stops while it reads a text; empty when it reads it. */
  static Optional<String> refusal(Path folder, byte[] toml) throws IOException {
    try {
      parse(folder, toml);
      return Optional.empty();
    } catch (RefusedException e) {
      return Optional.of(e.getMessage());
    }
  }

  private static Object parse(Path folder, byte[] toml) throws IOException, RefusedException {
    String file = Files.write(folder.resolve("deployment.toml"), toml).toString();
    Object context = newContext();
    call("ConfigParser$ConfigPaths", "setPaths", file, folder.toString(), folder.toString());
    call("TomlParser", "parse", context);
    return context;
  }

  /** The tables that the last settings were resolved by. */
  ProductFacts facts() {
    return new GivenFacts(tables, defaults);
  }

  /**
   * The settings, with secrets and what stands outside the file left as references. The product
   * does not start when something refers to a key that is nowhere, as its own defaults do; such a
   * key becomes a default here, for this text and those that follow.
   *
   * @throws RefusedException when the product does not start with them for another reason
   */
  Map<String, Object> settings(byte[] toml) throws IOException, RefusedException {
    while (true) {
      try {
        return resolved(toml);
      } catch (RefusedException e) {
        Matcher key = NOT_THERE.matcher(e.getMessage());
        if (!key.matches() || defaults.put(key.group(1), "given for " + key.group(1)) != null) {
          throw e;
        }
        write("default.json", defaults);
      }
    }
  }

  private Map<String, Object> resolved(byte[] toml) throws IOException, RefusedException {
    try {
      PROPERTIES.forEach(property -> System.setProperty(property, "true"));
      Object context = parse(folder, toml);
      // Otherwise secrets without a value end the resolution.
      map(context, "getSecrets").put("enable", "true");
      call("KeyMapper", "mapWithConfig", context, folder.resolve("key-mappings.json").toString());
      call("ValueInferrer", "infer", context, folder.resolve("infer.json").toString());
      call("DefaultParser", "addDefaultValues", context, folder.resolve("default.json").toString());
      call("ReferenceResolver", "resolve", context);
      call("UnitResolver", "updateUnits", context, folder.resolve("unit-resolve.json").toString());
      return new TreeMap<>(map(context, "getTemplateData"));
    } finally {
      PROPERTIES.forEach(System::clearProperty);
      System.clearProperty("secVault.enabled");
    }
  }

  private static Object newContext() {
    try {
      return type("model.Context").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object context, String getter) {
    try {
      return (Map<String, Object>) context.getClass().getMethod(getter).invoke(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName("org.wso2.config.mapper." + name);
  }

  private static void call(String type, String method, Object... arguments)
      throws RefusedException {
    try {
      Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
      Method step = type(type).getDeclaredMethod(method, types);
      step.setAccessible(true);
      step.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new RefusedException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The product does not go on with a text. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    RefusedException(Throwable why) {
      super(why.getClass().getSimpleName() + ": " + why.getMessage(), null, false, false);
    }
  }

  private record GivenFacts(ProductFacts tables, Map<String, Object> defaults)
      implements ProductFacts {

    @Override
    public String source() {
      return tables.source();
    }

    @Override
    public Map<String, List<String>> keyMappings() {
      return tables.keyMappings();
    }

    @Override
    public List<Inference> inferences() {
      return tables.inferences();
    }

    @Override
    public Map<String, String> units() {
      return tables.units();
    }

    @Override
    public Optional<KnownKeys> knownKeys() {
      return tables.knownKeys();
    }
  }
}
