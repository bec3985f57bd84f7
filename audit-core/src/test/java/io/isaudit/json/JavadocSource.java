package io.isaudit.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The comments of the model as descriptions, so that a schema says what the code says. */
record JavadocSource(Path sources) {

  private static final Pattern PARAMETER =
      Pattern.compile("@param (\\w+) (.*?)(?=@param |$)", Pattern.DOTALL);

  /** The comment of a type up to its first tag or paragraph. */
  String summary(Class<?> type) {
    String comment = comment(type).replaceFirst("(?s)(<p>|@param ).*", "").strip();
    return comment.replaceFirst("\\.$", "");
  }

  Map<String, String> parameters(Class<?> type) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(comment(type));
    while (parameter.find()) {
      parameters.put(parameter.group(1), parameter.group(2).strip());
    }
    return parameters;
  }

  private String comment(Class<?> type) {
    Class<?> outer = type.getNestHost();
    Path file = sources.resolve(outer.getName().replace('.', '/') + ".java");
    Matcher comment =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:(?:public|final|sealed|static) )*"
                    + "(?:record|enum|interface) "
                    + type.getSimpleName()
                    + "\\b",
                Pattern.DOTALL)
            .matcher(read(file));
    if (!comment.find()) {
      throw new IllegalStateException("no comment on " + type);
    }
    return comment
        .group(1)
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "))
        .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
