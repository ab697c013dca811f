package io.duckgres.gateway.config;

import io.duckgres.executor.access.HostRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys and their values as text: YAML for people, Markdown for the manual. */
public final class ConfigText {
  private static final int COMMENT_COLUMN = 44;

  private ConfigText() {}

  /** The values in force, each with its source. */
  public static String values(LoadedConfig loaded) {
    List<ConfigValue> values = loaded.values();
    StringBuilder out = new StringBuilder();
    String section = "";
    for (ConfigValue value : values) {
      if (value.key() != ConfigKeys.CONFIG) {
        section = section(out, section, value.key());
        line(out, value.key(), value.text(), value.origin());
      }
    }
    if (!loaded.config().users().isEmpty()) {
      out.append(ConfigKeys.USERS).append(":\n");
      loaded.config().users().keySet().stream()
          .sorted()
          .forEach(
              user ->
                  out.append("  \"")
                      .append(user.replace("\\", "\\\\").replace("\"", "\\\""))
                      .append("\": \"")
                      .append(ConfigValue.MASK)
                      .append("\"\n"));
    }
    List<HostRule> rules = loaded.config().hostRules().rules();
    if (!rules.isEmpty()) {
      out.append(ConfigKeys.HBA).append(":\n");
      rules.forEach(rule -> out.append(rule(rule)));
    }
    return out.toString();
  }

  private static String rule(HostRule rule) {
    StringBuilder line = new StringBuilder("  - {type: ").append(rule.type().word());
    line.append(", database: ").append(names(rule.databases()));
    line.append(", user: ").append(names(rule.users()));
    if (rule.type() != HostRule.Type.LOCAL) {
      line.append(", address: ").append(quoted(rule.address().toString()));
    }
    line.append(", method: ").append(rule.method().word()).append('}');
    return line.append("  # ").append(rule.place()).append('\n').toString();
  }

  private static String names(List<String> names) {
    return names.stream().map(ConfigText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A file with every key commented out at its default. */
  public static String example() {
    StringBuilder out = new StringBuilder();
    out.append("# Every key of duckgres.yaml with its default: duckgres print-config --example.\n");
    out.append("# Flags win over DUCKGRES_* variables, those over this file.\n\n");
    out.append("# User names and their passwords, or verifiers of duckgres hash-password.\n");
    out.append("# users:\n#   alice: \"a long password\"\n");
    out.append(
        """

        # Who may connect from where; the first rule that is for a client decides.
        # hba:
        #   - {type: local, database: all, user: all, method: peer}
        #   - {type: hostssl, database: all, user: "+staff", address: 10.0.0.0/8, method: scram-sha-256}
        """);
    String section = "";
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key == ConfigKeys.CONFIG) {
        continue;
      }
      String next = sectionOf(key);
      if (!next.equals(section) && !next.isEmpty()) {
        out.append("\n# ").append(next).append(":\n");
      } else {
        out.append('\n');
      }
      section = next;
      String indent = section.isEmpty() ? "" : "  ";
      out.append("# ").append(indent).append("# ").append(key.description()).append(".\n");
      out.append("# ").append(indent).append(name(key)).append(": ");
      out.append(scalar(key, key.defaultText())).append('\n');
    }
    return out.toString();
  }

  /** The table of the manual. */
  public static String markdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        "| key | variable | flag | default | reload | meaning |\n|---|---|---|---|---|---|\n");
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      out.append("| ").append(code(key == ConfigKeys.CONFIG ? null : key.path()));
      out.append(" | ").append(code(key.variable()));
      out.append(" | ").append(code(key.flag() == null ? null : "--" + key.flag()));
      out.append(" | ").append(code(key.defaultText()));
      out.append(" | ").append(key.live() ? "yes" : "");
      out.append(" | ").append(key.description().replace("|", "\\|")).append(" |\n");
    }
    return out.toString();
  }

  private static String code(@Nullable String text) {
    return text == null || text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String section(StringBuilder out, String current, ConfigKey<?> key) {
    String next = sectionOf(key);
    if (!next.equals(current) && !next.isEmpty()) {
      out.append(next).append(":\n");
    }
    return next;
  }

  private static void line(
      StringBuilder out, ConfigKey<?> key, @Nullable String text, String origin) {
    int start = out.length();
    out.append(sectionOf(key).isEmpty() ? "" : "  ").append(name(key)).append(": ");
    out.append(scalar(key, text));
    out.append(" ".repeat(Math.max(2, COMMENT_COLUMN - (out.length() - start))));
    out.append("# ").append(origin).append('\n');
  }

  private static String sectionOf(ConfigKey<?> key) {
    int dot = key.path().indexOf('.');
    return dot < 0 ? "" : key.path().substring(0, dot);
  }

  private static String name(ConfigKey<?> key) {
    return key.path().substring(key.path().indexOf('.') + 1);
  }

  private static String scalar(ConfigKey<?> key, @Nullable String text) {
    if (text == null) {
      return "null";
    }
    if (key.type().isList()) {
      return Arrays.stream(text.split(","))
          .filter(i -> !i.isBlank())
          .map(i -> quoted(i.strip()))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return text.matches("\\d+|true|false") ? text : quoted(text);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
