package io.duckgres.executor.cluster;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Role.Attribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text form of a {@link ClusterState}: a line an object, fields between tabs. */
final class ClusterText {
  private static final String HEADER = "duckgres-cluster\t1";

  private ClusterText() {}

  static String write(ClusterState state) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    line(out, "next_oid", state.nextOid());
    for (Role role : state.roles().values()) {
      line(
          out,
          "role",
          role.oid(),
          role.homeOid(),
          role.name(),
          String.join(",", role.attributes().stream().map(Attribute::name).sorted().toList()),
          role.connectionLimit(),
          role.verifier() == null ? "" : role.verifier(),
          role.validUntil() == null ? "" : role.validUntil(),
          role.configured());
      role.memberOf().forEach((group, admin) -> line(out, "member", role.oid(), group, admin));
    }
    for (DatabaseEntry database : state.databases().values()) {
      line(
          out,
          "database",
          database.oid(),
          database.owner(),
          database.name(),
          database.file(),
          database.allowConnections(),
          database.isTemplate(),
          database.connectionLimit());
    }
    state
        .settings()
        .forEach(
            (scope, values) ->
                values.forEach(
                    (name, value) ->
                        line(out, "setting", scope.database(), scope.role(), name, value)));
    return out.toString();
  }

  private static void line(StringBuilder out, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.append(i == 0 ? "" : "\t").append(escaped(String.valueOf(fields[i])));
    }
    out.append('\n');
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String field) {
    StringBuilder out = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c =
            switch (field.charAt(++i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> field.charAt(i);
            };
      }
      out.append(c);
    }
    return out.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException the text is something else, with the line's number
   */
  static ClusterState read(String text) {
    String[] lines = text.split("\n");
    if (!lines[0].equals(HEADER)) {
      throw new IllegalArgumentException("line 1: not a file of this version");
    }
    ClusterState state = ClusterState.EMPTY;
    for (int i = 1; i < lines.length; i++) {
      try {
        List<String> fields = new ArrayList<>();
        for (String field : lines[i].split("\t", -1)) {
          fields.add(unescaped(field));
        }
        state = add(state, fields);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return state;
  }

  private static ClusterState add(ClusterState state, List<String> f) {
    return switch (f.getFirst()) {
      case "next_oid" ->
          new ClusterState(number(f.get(1)), state.roles(), state.databases(), state.settings());
      case "role" -> state.with(role(f));
      case "member" -> {
        Role role = state.role(number(f.get(1)));
        if (role == null) {
          throw new IllegalArgumentException("no role " + f.get(1));
        }
        yield state.with(role.withMembership(number(f.get(2)), Boolean.parseBoolean(f.get(3))));
      }
      case "database" ->
          state.with(
              new DatabaseEntry(
                  f.get(3),
                  number(f.get(1)),
                  number(f.get(2)),
                  f.get(4),
                  Boolean.parseBoolean(f.get(5)),
                  Boolean.parseBoolean(f.get(6)),
                  Integer.parseInt(f.get(7))));
      case "setting" -> {
        SettingScope scope = new SettingScope(number(f.get(1)), number(f.get(2)));
        Map<String, String> values =
            new LinkedHashMap<>(state.settings().getOrDefault(scope, Map.of()));
        values.put(f.get(3), f.get(4));
        yield state.withSettings(scope, values);
      }
      default -> throw new IllegalArgumentException("unknown entry " + f.getFirst());
    };
  }

  private static Role role(List<String> f) {
    Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
    for (String name : f.get(4).split(",")) {
      if (!name.isEmpty()) {
        attributes.add(Attribute.valueOf(name));
      }
    }
    return new Role(
        f.get(3),
        number(f.get(1)),
        number(f.get(2)),
        attributes,
        Integer.parseInt(f.get(5)),
        verifier(f.get(6)),
        f.get(7).isEmpty() ? null : Instant.parse(f.get(7)),
        Boolean.parseBoolean(f.get(8)),
        Map.of());
  }

  private static @Nullable ScramVerifier verifier(String text) {
    if (text.isEmpty()) {
      return null;
    }
    ScramVerifier verifier = ScramVerifier.parse(text);
    if (verifier == null) {
      throw new IllegalArgumentException("not a verifier"); // its text is a secret
    }
    return verifier;
  }

  private static long number(String text) {
    return Long.parseLong(text);
  }
}
