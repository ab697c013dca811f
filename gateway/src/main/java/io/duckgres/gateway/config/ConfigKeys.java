package io.duckgres.gateway.config;

import io.duckgres.executor.extension.ExtensionSpec;
import io.duckgres.executor.limit.AddressRange;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every configuration key, in the order of {@code --help} and of the manual. */
public final class ConfigKeys {

  static final ConfigKey<Path> CONFIG =
      ConfigKey.of(
          "config",
          "DUCKGRES_CONFIG",
          "config",
          ValueType.PATH,
          null,
          "Path to a YAML config file");
  static final ConfigKey<String> HOST =
      ConfigKey.of("host", "DUCKGRES_HOST", "host", ValueType.TEXT, "0.0.0.0", "Host to bind to");
  static final ConfigKey<Integer> PORT =
      ConfigKey.of(
          "port",
          "DUCKGRES_PORT",
          "port",
          ValueType.PORT,
          "5432",
          "Port to listen on, 0 for any free one");
  static final ConfigKey<List<Path>> UNIX_SOCKET_DIRECTORIES =
      ConfigKey.of(
          "unix_socket_directories",
          "DUCKGRES_UNIX_SOCKET_DIRECTORIES",
          "unix-socket-directories",
          ValueType.list(ValueType.PATH),
          "",
          "Directories with a Unix-domain socket for clients of this machine (psql -h DIRECTORY)");
  static final ConfigKey<Integer> UNIX_SOCKET_PERMISSIONS =
      ConfigKey.of(
          "unix_socket_permissions",
          "DUCKGRES_UNIX_SOCKET_PERMISSIONS",
          "unix-socket-permissions",
          ValueType.MODE,
          "0777",
          "Their permissions in octal; who may write to a socket may connect");
  static final ConfigKey<String> UNIX_SOCKET_GROUP =
      ConfigKey.of(
          "unix_socket_group",
          "DUCKGRES_UNIX_SOCKET_GROUP",
          "unix-socket-group",
          ValueType.TEXT,
          null,
          "The group they belong to; unset is the server's");
  static final ConfigKey<Path> DATA_DIR =
      ConfigKey.of(
          "data_dir",
          "DUCKGRES_DATA_DIR",
          "data-dir",
          ValueType.PATH,
          "./data",
          "Directory for DuckDB files");
  static final ConfigKey<Path> CERT =
      ConfigKey.of(
          "tls.cert",
          "DUCKGRES_CERT",
          "cert",
          ValueType.PATH,
          "./certs/server.crt",
          "TLS certificate file, PEM; made (self-signed) with its key when neither exists");
  static final ConfigKey<Path> KEY =
      ConfigKey.of(
          "tls.key",
          "DUCKGRES_KEY",
          "key",
          ValueType.PATH,
          "./certs/server.key",
          "TLS private key file, PEM");
  static final ConfigKey<TlsMode> TLS_MODE =
      ConfigKey.of(
          "tls.mode",
          "DUCKGRES_TLS_MODE",
          "tls-mode",
          ValueType.choice(TlsMode.class),
          "require-remote",
          "Who has to use TLS: require (everybody), require-remote (clients of other machines),"
              + " prefer (nobody, it is offered), off");
  static final ConfigKey<Boolean> TLS_PLAINTEXT =
      ConfigKey.of(
          "tls.plaintext_network",
          "DUCKGRES_TLS_PLAINTEXT_NETWORK",
          "tls-plaintext-network",
          ValueType.BOOLEAN,
          "false",
          "Allow tls.mode off on an address that other machines reach, where something else"
              + " encrypts");
  static final ConfigKey<PasswordMethod> PASSWORD_METHOD =
      ConfigKey.of(
              "password_method",
              "DUCKGRES_PASSWORD_METHOD",
              "password-method",
              ValueType.choice(PasswordMethod.class),
              "scram-sha-256",
              "How clients prove a password: scram-sha-256, or cleartext (inside TLS only)")
          .asLive();
  static final ConfigKey<Set<String>> SUPERUSERS =
      ConfigKey.of(
              "superusers",
              "DUCKGRES_SUPERUSERS",
              "superusers",
              ValueType.NAMES,
              null,
              "Users who may do everything (roles, databases, sessions of others), between commas;"
                  + " unset is the user of POSTGRES_PASSWORD or of a first start")
          .asLive();
  static final ConfigKey<Boolean> FILE_PERSISTENCE =
      ConfigKey.of(
          "file_persistence",
          "DUCKGRES_FILE_PERSISTENCE",
          "file-persistence",
          ValueType.BOOLEAN,
          "true",
          "Keep each user's database in data_dir/USER.duckdb; false keeps it in memory");
  static final ConfigKey<UnknownDatabase> UNKNOWN_DATABASE =
      ConfigKey.of(
          "unknown_database",
          "DUCKGRES_UNKNOWN_DATABASE",
          "unknown-database",
          ValueType.choice(UnknownDatabase.class),
          "refuse",
          "A database name nobody created: refuse it (3D000), or take it for the user's own");
  static final ConfigKey<Duration> IDLE_TIMEOUT =
      ConfigKey.of(
              "idle_timeout",
              "DUCKGRES_IDLE_TIMEOUT",
              "idle-timeout",
              ValueType.DURATION_OR_OFF,
              "24h",
              "Connection idle timeout, -1 to disable")
          .asLive();
  static final ConfigKey<Duration> SESSION_INIT_TIMEOUT =
      ConfigKey.of(
              "session_init_timeout",
              "DUCKGRES_SESSION_INIT_TIMEOUT",
              "session-init-timeout",
              ValueType.DURATION_OR_OFF,
              "10s",
              "How long a connection may take from its first byte to its first ReadyForQuery")
          .asLive();
  static final ConfigKey<Integer> MAX_CONNECTIONS =
      ConfigKey.of(
              "rate_limit.max_connections",
              null,
              null,
              ValueType.COUNT,
              "1024",
              "Connections at the same time, 0 for no limit")
          .asLive();
  static final ConfigKey<Integer> RESERVED_CONNECTIONS =
      ConfigKey.of(
              "rate_limit.reserved_connections",
              null,
              null,
              ValueType.COUNT,
              "3",
              "Of these, kept for superusers, so that a full server can still be looked after")
          .asLive();
  static final ConfigKey<Integer> MAX_CONNECTIONS_PER_USER =
      ConfigKey.of(
              "rate_limit.max_connections_per_user",
              null,
              null,
              ValueType.COUNT,
              "0",
              "Sessions of one user at the same time, superusers apart, 0 for no limit")
          .asLive();
  static final ConfigKey<Integer> MAX_FAILED_ATTEMPTS =
      ConfigKey.of(
              "rate_limit.max_failed_attempts",
              null,
              null,
              ValueType.COUNT,
              "5",
              "Failed authentications of an address before it is banned, 0 never bans")
          .asLive();
  static final ConfigKey<Duration> FAILED_ATTEMPT_WINDOW =
      ConfigKey.of(
              "rate_limit.failed_attempt_window",
              null,
              null,
              ValueType.DURATION_OR_OFF,
              "5m",
              "How long a failed authentication counts")
          .asLive();
  static final ConfigKey<Duration> BAN_DURATION =
      ConfigKey.of(
              "rate_limit.ban_duration",
              null,
              null,
              ValueType.DURATION_OR_OFF,
              "15m",
              "How long a ban lasts")
          .asLive();
  static final ConfigKey<Integer> MAX_CONNECTIONS_PER_IP =
      ConfigKey.of(
              "rate_limit.max_connections_per_ip",
              null,
              null,
              ValueType.COUNT,
              "500",
              "Connections of one address at the same time (an IPv6 /64 counts as one), 0 for no"
                  + " limit")
          .asLive();
  static final ConfigKey<List<AddressRange>> ALLOW_LIST =
      ConfigKey.of(
              "rate_limit.allow_list",
              null,
              null,
              ValueType.list(ValueType.NETWORK),
              "",
              "Addresses and networks that are never banned and have no limit of their own")
          .asLive();
  static final ConfigKey<List<AddressRange>> PROXY_PROTOCOL_FROM =
      ConfigKey.of(
              "proxy_protocol_from",
              "DUCKGRES_PROXY_PROTOCOL_FROM",
              null,
              ValueType.list(ValueType.NETWORK),
              "",
              "Load balancers, by address or network, that say in a PROXY protocol header"
                  + " (version 2) where each client is")
          .asLive();
  static final ConfigKey<String> METRICS_HOST =
      ConfigKey.of(
          "metrics.host",
          "DUCKGRES_METRICS_HOST",
          "metrics-host",
          ValueType.TEXT,
          null,
          "Host to bind the metrics and health endpoint to; unset is the value of host");
  static final ConfigKey<Integer> METRICS_PORT =
      ConfigKey.of(
          "metrics.port",
          "DUCKGRES_METRICS_PORT",
          "metrics-port",
          ValueType.PORT,
          "9090",
          "Port of /metrics, /health, /ready and /version, 0 for none");
  static final ConfigKey<Duration> SHUTDOWN_TIMEOUT =
      ConfigKey.of(
              "shutdown_timeout",
              "DUCKGRES_SHUTDOWN_TIMEOUT",
              "shutdown-timeout",
              ValueType.DURATION_OR_OFF,
              "30s",
              "How long running statements may go on after SIGTERM before they are cancelled")
          .asLive();
  static final ConfigKey<Integer> FLIGHT_PORT =
      ConfigKey.of(
          "flight_port",
          "DUCKGRES_FLIGHT_PORT",
          "flight-port",
          ValueType.PORT,
          "0",
          "Port of Arrow Flight SQL (8815 is usual), 0 for none");
  static final ConfigKey<Duration> FLIGHT_SESSION_IDLE_TTL =
      ConfigKey.of(
              "flight_session_idle_ttl",
              "DUCKGRES_FLIGHT_SESSION_IDLE_TTL",
              "flight-session-idle-ttl",
              ValueType.DURATION_OR_OFF,
              "10m",
              "How long a Flight session lasts that nobody uses")
          .asLive();
  static final ConfigKey<Duration> FLIGHT_SESSION_REAP_INTERVAL =
      ConfigKey.of(
          "flight_session_reap_interval",
          "DUCKGRES_FLIGHT_SESSION_REAP_INTERVAL",
          "flight-session-reap-interval",
          ValueType.DURATION_OR_OFF,
          "1m",
          "How often unused Flight sessions and handles are looked for");
  static final ConfigKey<Duration> FLIGHT_HANDLE_IDLE_TTL =
      ConfigKey.of(
              "flight_handle_idle_ttl",
              "DUCKGRES_FLIGHT_HANDLE_IDLE_TTL",
              "flight-handle-idle-ttl",
              ValueType.DURATION_OR_OFF,
              "15m",
              "How long a prepared statement or ticket of Flight lasts that nobody uses")
          .asLive();
  static final ConfigKey<Duration> FLIGHT_SESSION_TOKEN_TTL =
      ConfigKey.of(
              "flight_session_token_ttl",
              "DUCKGRES_FLIGHT_SESSION_TOKEN_TTL",
              "flight-session-token-ttl",
              ValueType.DURATION_OR_OFF,
              "1h",
              "How long the token of a Flight session is good, however much it is used")
          .asLive();
  static final ConfigKey<List<Path>> COPY_DIRECTORIES =
      ConfigKey.of(
          "copy_directories",
          "DUCKGRES_COPY_DIRECTORIES",
          "copy-directories",
          ValueType.list(ValueType.PATH),
          "",
          "Where COPY may read and write files of the server, for superusers and members of"
              + " pg_read_server_files or pg_write_server_files; unset is nowhere");
  static final ConfigKey<List<ExtensionSpec>> EXTENSIONS =
      ConfigKey.of(
          "extensions",
          "DUCKGRES_EXTENSIONS",
          "extensions",
          ValueType.list(ValueType.EXTENSION),
          "ducklake",
          "DuckDB extensions every database loads: a list of NAME, NAME FROM community, or a file");
  static final ConfigKey<Path> EXTENSION_DIRECTORY =
      ConfigKey.of(
          "extension_directory",
          "DUCKGRES_EXTENSION_DIRECTORY",
          "extension-directory",
          ValueType.PATH,
          null,
          "Where their files are, beside those that come with the server; unset is"
              + " data_dir/extensions");
  static final ConfigKey<Boolean> EXTENSION_DOWNLOADS =
      ConfigKey.of(
          "extension_downloads",
          "DUCKGRES_EXTENSION_DOWNLOADS",
          "extension-downloads",
          ValueType.BOOLEAN,
          "false",
          "Fetch missing ones from DuckDB's repositories into that directory at start");

  /** All keys with a single text as value; {@code users} is a mapping and read apart. */
  public static final List<ConfigKey<?>> ALL =
      concat(
          CONFIG,
          HOST,
          PORT,
          UNIX_SOCKET_DIRECTORIES,
          UNIX_SOCKET_PERMISSIONS,
          UNIX_SOCKET_GROUP,
          DATA_DIR,
          CERT,
          KEY,
          TLS_MODE,
          TLS_PLAINTEXT,
          PASSWORD_METHOD,
          SUPERUSERS,
          FILE_PERSISTENCE,
          UNKNOWN_DATABASE,
          COPY_DIRECTORIES,
          EXTENSIONS,
          EXTENSION_DIRECTORY,
          EXTENSION_DOWNLOADS,
          IDLE_TIMEOUT,
          SESSION_INIT_TIMEOUT,
          SHUTDOWN_TIMEOUT,
          MAX_FAILED_ATTEMPTS,
          FAILED_ATTEMPT_WINDOW,
          BAN_DURATION,
          MAX_CONNECTIONS_PER_IP,
          MAX_CONNECTIONS,
          RESERVED_CONNECTIONS,
          MAX_CONNECTIONS_PER_USER,
          ALLOW_LIST,
          PROXY_PROTOCOL_FROM,
          METRICS_HOST,
          METRICS_PORT,
          FLIGHT_PORT,
          FLIGHT_SESSION_IDLE_TTL,
          FLIGHT_SESSION_REAP_INTERVAL,
          FLIGHT_HANDLE_IDLE_TTL,
          FLIGHT_SESSION_TOKEN_TTL);

  private static List<ConfigKey<?>> concat(ConfigKey<?>... server) {
    return Stream.of(List.of(server), LimitKeys.ALL, LogKeys.ALL, LakeKeys.ALL)
        .flatMap(List::stream)
        .toList();
  }

  /** YAML only: a mapping of user name to password. Its values are secrets. */
  public static final String USERS = "users";

  /** YAML only: a list of rules, each a mapping. */
  public static final String HBA = "hba";

  private ConfigKeys() {}
}
