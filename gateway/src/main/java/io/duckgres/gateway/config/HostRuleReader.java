package io.duckgres.gateway.config;

import io.duckgres.executor.access.AddressMatch;
import io.duckgres.executor.access.AuthMethod;
import io.duckgres.executor.access.HostRule;
import io.duckgres.executor.access.HostRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rules of {@code hba}, each a mapping of {@code type}, {@code database}, {@code user},
 * {@code address} and {@code method}. Every problem names the line it stands in.
 */
final class HostRuleReader {
  private static final List<String> KEYS = List.of("type", "database", "user", "address", "method");

  /** Methods of PostgreSQL's that are not to be had, with what to do. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "md5", "passwords are kept as SCRAM verifiers only; use scram-sha-256",
          "ident", "use peer on a Unix-domain socket",
          "gss", "it is not supported",
          "sspi", "it is not supported",
          "ldap", "it is not supported",
          "radius", "it is not supported",
          "pam", "it is not supported",
          "bsd", "it is not supported");

  private final ConfigFile file;
  private final ConfigLoader loader;
  private final boolean tls;

  /**
   * @param tls whether connections can be encrypted at all
   */
  HostRuleReader(ConfigFile file, ConfigLoader loader, boolean tls) {
    this.file = file;
    this.loader = loader;
    this.tls = tls;
  }

  /** The rules in their order; what is wrong goes to the loader's problems. */
  HostRules read(List<Map<String, ConfigFile.Entry>> written) {
    return new HostRules(
        written.stream().map(this::rule).filter(r -> r != null).map(r -> (HostRule) r).toList());
  }

  private @Nullable HostRule rule(Map<String, ConfigFile.Entry> entries) {
    Map<String, ConfigFile.Entry> given = new LinkedHashMap<>(entries);
    given
        .keySet()
        .removeIf(
            key -> {
              boolean unknown = !KEYS.contains(key);
              if (unknown) {
                problem(entries.get(key), "unknown key '" + key + "'" + KeyNames.hint(key, KEYS));
              }
              return unknown;
            });
    if (given.isEmpty()) {
      return null; // said above
    }
    ConfigFile.Entry first = given.values().iterator().next();
    HostRule.Type type = word(HostRule.Type.class, "type", given, first);
    AuthMethod method = word(AuthMethod.class, "method", given, first);
    AddressMatch address = type == null ? null : address(type, given, first);
    if (type == null || method == null || address == null) {
      return null;
    }
    check(type, method, first);
    return new HostRule(
        type, names(given, "database"), names(given, "user"), address, method, file.place(first));
  }

  private void check(HostRule.Type type, AuthMethod method, ConfigFile.Entry at) {
    boolean local = type == HostRule.Type.LOCAL;
    if (method == AuthMethod.PEER && !local) {
      problem(at, "method peer is for type local");
    }
    if (method == AuthMethod.PASSWORD && !local && type != HostRule.Type.HOSTSSL) {
      problem(at, "method password sends the password itself: it is for types hostssl and local");
    }
    if (type == HostRule.Type.HOSTSSL && !tls) {
      problem(at, "no connection is of type hostssl while tls.mode is off");
    }
  }

  private @Nullable AddressMatch address(
      HostRule.Type type, Map<String, ConfigFile.Entry> given, ConfigFile.Entry first) {
    ConfigFile.Entry entry = given.get("address");
    boolean local = type == HostRule.Type.LOCAL;
    if (entry == null || entry.text() == null) {
      if (local) {
        return new AddressMatch.All();
      }
      problem(first, "type " + type.word() + " needs an address, or address: all");
      return null;
    }
    if (local) {
      problem(entry, "type local has no address");
      return null;
    }
    try {
      return AddressMatch.parse(entry.text());
    } catch (IllegalArgumentException e) {
      problem(
          entry,
          "address '"
              + entry.text()
              + "' is not all, samehost, samenet, an address such as 192.0.2.7 or a network such as"
              + " 10.0.0.0/8");
      return null;
    }
  }

  private <E extends Enum<E>> @Nullable E word(
      Class<E> kind, String key, Map<String, ConfigFile.Entry> given, ConfigFile.Entry first) {
    List<String> words =
        Arrays.stream(kind.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    ConfigFile.Entry entry = given.get(key);
    if (entry == null || entry.text() == null) {
      problem(first, "a rule needs a " + key + ": one of " + String.join(", ", words));
      return null;
    }
    int found = words.indexOf(entry.text());
    if (found >= 0) {
      return kind.getEnumConstants()[found];
    }
    String elsewhere = key.equals("method") ? ELSEWHERE.get(entry.text()) : null;
    problem(
        entry,
        elsewhere != null
            ? "method '" + entry.text() + "': " + elsewhere
            : "%s '%s' is not one of %s%s"
                .formatted(
                    key,
                    entry.text(),
                    String.join(", ", words),
                    KeyNames.hint(entry.text(), words)));
    return null;
  }

  private static List<String> names(Map<String, ConfigFile.Entry> given, String key) {
    ConfigFile.Entry entry = given.get(key);
    if (entry == null || entry.text() == null) {
      return List.of("all");
    }
    return Arrays.stream(entry.text().split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private void problem(ConfigFile.@Nullable Entry at, String text) {
    loader.problem((at == null ? "" : file.place(at) + ": ") + ConfigKeys.HBA + ": " + text);
  }
}
