package io.duckgres.gateway.config;

import io.duckgres.executor.access.HostRules;
import io.duckgres.executor.limit.RateLimits;
import io.duckgres.gateway.server.LocalSocketOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration from its three sources, flags over environment over file over defaults,
 * and checks it as a whole: all problems are reported together.
 */
public final class ConfigLoader {
  private record Raw(String text, String origin) {}

  private final Map<ConfigKey<?>, Raw> raw = new LinkedHashMap<>();
  private final Map<String, String> users = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> withoutEffect = new ArrayList<>();
  private @Nullable ConfigFile file;

  /** The user of POSTGRES_PASSWORD, a superuser unless some are named. */
  private @Nullable String firstUser;

  private ConfigLoader() {}

  /**
   * @param flags flag name without dashes to its text, as given on the command line
   * @param environment the process environment
   * @throws ConfigError naming every wrong value with its place and what was expected
   */
  public static ServerConfig load(Map<String, String> flags, Map<String, String> environment) {
    return loadWithSources(flags, environment).config();
  }

  /** The same, telling also where each value comes from. */
  public static LoadedConfig loadWithSources(
      Map<String, String> flags, Map<String, String> environment) {
    ConfigLoader loader = new ConfigLoader();
    Path file = loader.file(flags, environment);
    if (file != null) {
      loader.readFile(file);
    }
    loader.readEnvironment(environment);
    loader.readFlags(flags);
    ServerConfig config = loader.build();
    if (!loader.problems.isEmpty()) {
      throw new ConfigError(loader.problems);
    }
    return new LoadedConfig(config, loader.values(flags));
  }

  private List<ConfigValue> values(Map<String, String> flags) {
    List<ConfigValue> values = new ArrayList<>();
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      Raw given = raw.get(key);
      String text = given == null ? key.defaultText() : given.text();
      if (key == ConfigKeys.CONFIG) {
        text = text == null ? flags.get("config") : text;
      }
      values.add(
          new ConfigValue(
              key,
              text != null && key.secret() ? ConfigValue.MASK : text,
              given == null ? "default" : given.origin()));
    }
    return values;
  }

  private @Nullable Path file(Map<String, String> flags, Map<String, String> environment) {
    String name = flags.get("config");
    if (name == null) {
      name = environment.get("DUCKGRES_CONFIG");
    }
    return name == null || name.isBlank() ? null : Path.of(name.strip());
  }

  private void readFile(Path path) {
    ConfigFile file = ConfigFile.read(path, problems);
    this.file = file;
    file.entries()
        .forEach(
            (name, entry) -> {
              ConfigKey<?> key = KeyNames.find(name);
              if (name.startsWith(ConfigKeys.USERS + ".")) {
                readUser(name.substring(ConfigKeys.USERS.length() + 1), entry, file);
              } else if (key != null && key != ConfigKeys.CONFIG) {
                if (entry.list() && !key.type().isList()) {
                  problems.add(file.place(entry) + ": " + name + " takes one value, not a list");
                } else if (entry.text() != null) {
                  raw.put(key, new Raw(entry.text(), file.place(entry) + ": " + name));
                }
              } else if (OriginalKey.of(name) instanceof OriginalKey original) {
                original(
                    original,
                    file.place(entry) + ": " + name,
                    name,
                    entry.text() == null ? "" : entry.text());
              } else if (!(name.equals(ConfigKeys.USERS) && entry.text() == null)) {
                problems.add(
                    file.place(entry) + ": unknown key '" + name + "'" + KeyNames.hint(name));
              }
            });
  }

  /** A value of a setting that only the Go original has. */
  private void original(OriginalKey key, String origin, String name, String value) {
    if (key.refuses(value)) {
      problems.add(origin + ": '" + value + "' cannot be had: " + key.why());
    } else if (key.isWithoutEffect()) {
      withoutEffect.add(name + " (" + key.why() + ")");
    }
  }

  private void readUser(String name, ConfigFile.Entry entry, ConfigFile file) {
    if (name.isEmpty()) {
      problems.add(file.place(entry) + ": a user name must not be empty");
    } else if (entry.text() == null || entry.text().isEmpty()) {
      problems.add(file.place(entry) + ": user '" + name + "' has no password");
    } else {
      users.put(name, entry.text());
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    EnvironmentVariables variables = new EnvironmentVariables(environment, problems);
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      String text = key.variable() == null ? null : variables.text(key.variable());
      if (text != null) {
        raw.put(key, new Raw(text, "environment variable " + key.variable()));
      }
    }
    for (OriginalKey key : OriginalKey.ALL) {
      String text = key.variable().isEmpty() ? null : variables.text(key.variable());
      if (text != null) {
        original(key, "environment variable " + key.variable(), key.variable(), text);
      }
    }
    // The convention of the postgres container image.
    String password = variables.text("POSTGRES_PASSWORD");
    if (password != null && users.isEmpty()) {
      String user = variables.text("POSTGRES_USER");
      String name = user == null ? "postgres" : user;
      users.put(name, password);
      firstUser = name;
    }
  }

  private void readFlags(Map<String, String> flags) {
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      String text = key.flag() == null ? null : flags.get(key.flag());
      if (text != null) {
        raw.put(key, new Raw(text, "flag --" + key.flag()));
      }
    }
    for (OriginalKey key : OriginalKey.ALL) {
      String text = key.flag().isEmpty() ? null : flags.get(key.flag());
      if (text != null) {
        original(key, "flag --" + key.flag(), "--" + key.flag(), text);
      }
    }
  }

  private ServerConfig build() {
    return new ServerConfig(
        required(ConfigKeys.HOST),
        required(ConfigKeys.PORT),
        new LocalSocketOptions(
            required(ConfigKeys.UNIX_SOCKET_DIRECTORIES),
            required(ConfigKeys.UNIX_SOCKET_PERMISSIONS),
            value(ConfigKeys.UNIX_SOCKET_GROUP)),
        required(ConfigKeys.DATA_DIR),
        required(ConfigKeys.CERT),
        required(ConfigKeys.KEY),
        tlsMode(),
        required(ConfigKeys.PASSWORD_METHOD),
        Map.copyOf(users),
        superusers(),
        hostRules(),
        required(ConfigKeys.FILE_PERSISTENCE),
        required(ConfigKeys.UNKNOWN_DATABASE),
        LimitKeys.engine(this),
        LimitKeys.admission(this),
        required(ConfigKeys.IDLE_TIMEOUT),
        required(ConfigKeys.SESSION_INIT_TIMEOUT),
        required(ConfigKeys.SHUTDOWN_TIMEOUT),
        required(ConfigKeys.MAX_CONNECTIONS),
        required(ConfigKeys.RESERVED_CONNECTIONS),
        required(ConfigKeys.MAX_CONNECTIONS_PER_USER),
        new RateLimits(
            required(ConfigKeys.MAX_FAILED_ATTEMPTS),
            required(ConfigKeys.FAILED_ATTEMPT_WINDOW),
            required(ConfigKeys.BAN_DURATION),
            required(ConfigKeys.MAX_CONNECTIONS_PER_IP),
            required(ConfigKeys.ALLOW_LIST)),
        required(ConfigKeys.PROXY_PROTOCOL_FROM),
        metrics(),
        new FlightEndpoint(
            required(ConfigKeys.FLIGHT_PORT),
            required(ConfigKeys.FLIGHT_SESSION_IDLE_TTL),
            required(ConfigKeys.FLIGHT_SESSION_REAP_INTERVAL),
            required(ConfigKeys.FLIGHT_HANDLE_IDLE_TTL),
            required(ConfigKeys.FLIGHT_SESSION_TOKEN_TTL)),
        LogKeys.read(this),
        extensions(),
        LakeKeys.read(this),
        required(ConfigKeys.COPY_DIRECTORIES),
        List.copyOf(withoutEffect));
  }

  private TlsMode tlsMode() {
    TlsMode mode = required(ConfigKeys.TLS_MODE);
    String host = required(ConfigKeys.HOST);
    boolean local = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    if (mode == TlsMode.OFF && !local && !required(ConfigKeys.TLS_PLAINTEXT)) {
      problems.add(
          "tls.mode: off would let other machines talk to %s in plain text; set host to 127.0.0.1, or tls.plaintext_network to true"
              .formatted(host));
    }
    return mode;
  }

  private HostRules hostRules() {
    if (file == null || file.rules() == null) {
      return HostRules.NONE;
    }
    return new HostRuleReader(file, this, value(ConfigKeys.TLS_MODE) != TlsMode.OFF)
        .read(file.rules());
  }

  private Set<String> superusers() {
    Set<String> named = value(ConfigKeys.SUPERUSERS);
    Raw written = raw.get(ConfigKeys.SUPERUSERS);
    if (named == null || written == null) {
      return firstUser == null ? Set.of() : Set.of(firstUser);
    }
    for (String name : named) {
      if (!users.containsKey(name)) {
        problems.add(written.origin() + ": no user '" + name + "'");
      }
    }
    return named;
  }

  private MetricsEndpoint metrics() {
    String host = value(ConfigKeys.METRICS_HOST);
    return new MetricsEndpoint(
        host == null ? required(ConfigKeys.HOST) : host,
        required(ConfigKeys.METRICS_PORT),
        raw.containsKey(ConfigKeys.METRICS_PORT));
  }

  private ExtensionSettings extensions() {
    Path directory = value(ConfigKeys.EXTENSION_DIRECTORY);
    return new ExtensionSettings(
        required(ConfigKeys.EXTENSIONS),
        raw.containsKey(ConfigKeys.EXTENSIONS),
        directory == null ? required(ConfigKeys.DATA_DIR).resolve("extensions") : directory,
        required(ConfigKeys.EXTENSION_DOWNLOADS));
  }

  /** The value of a key that has a default; the default also stands in for a wrong value. */
  <T> T required(ConfigKey<T> key) {
    T value = value(key);
    return value != null ? value : defaultOf(key);
  }

  /** The text of a key without a default, empty when it is not set. */
  String text(ConfigKey<String> key) {
    String text = value(key);
    return text == null ? "" : text;
  }

  /** Notes what is wrong with several keys together. */
  void problem(String text) {
    problems.add(text);
  }

  private static <T> T defaultOf(ConfigKey<T> key) {
    String text = key.defaultText();
    if (text == null) {
      throw new IllegalStateException(key.path() + " has no default");
    }
    return key.type().parser().apply(text);
  }

  <T> @Nullable T value(ConfigKey<T> key) {
    Raw given = raw.get(key);
    if (given == null) {
      return null;
    }
    try {
      return key.type().parser().apply(given.text());
    } catch (IllegalArgumentException e) {
      String shown = key.secret() ? "the value given" : "'" + given.text() + "'";
      problems.add(given.origin() + ": " + shown + " is not " + key.type().expected());
      return null;
    }
  }
}
