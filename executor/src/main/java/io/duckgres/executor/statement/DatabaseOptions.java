package io.duckgres.executor.statement;

import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of CREATE DATABASE and ALTER DATABASE. */
final class DatabaseOptions {
  private static final Set<String> LOCALES = Set.of("c", "posix", "cutf8");

  private DatabaseOptions() {}

  /**
   * @throws PgError for an encoding, locale, tablespace … other than what every database has
   */
  static void check(Map<String, @Nullable String> options) {
    String encoding = options.get("encoding");
    if (encoding != null && !Set.of("utf8", "unicode", "6").contains(plain(encoding))) {
      throw unsupported("encoding \"" + encoding + "\"", "UTF8");
    }
    for (String name : Set.of("locale", "lc_collate", "lc_ctype")) {
      String locale = options.get(name);
      if (locale != null && !LOCALES.contains(plain(locale))) {
        throw unsupported("locale \"" + locale + "\"", "C.UTF-8");
      }
    }
    String provider = options.get("locale_provider");
    if (provider != null && !provider.equals("libc")) {
      throw unsupported("locale provider \"" + provider + "\"", "libc");
    }
    String tablespace = options.get("tablespace");
    if (tablespace != null && !tablespace.equals("pg_default")) {
      throw PgError.error(
          SqlState.UNDEFINED_OBJECT, "tablespace \"" + tablespace + "\" does not exist");
    }
    String strategy = options.get("strategy");
    if (strategy != null
        && !Set.of("wal_log", "file_copy").contains(strategy.toLowerCase(Locale.ROOT))) {
      throw PgError.error(
              SqlState.INVALID_PARAMETER_VALUE,
              "invalid create database strategy \"" + strategy + "\"")
          .hint("Valid strategies are \"wal_log\", and \"file_copy\".");
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static PgError unsupported(String what, String only) {
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, what + " is not supported for a database")
        .hint("Every database has " + only + ".");
  }

  /** The entry with what the options set. */
  static DatabaseEntry apply(DatabaseEntry entry, Map<String, @Nullable String> options) {
    DatabaseEntry changed = entry;
    String limit = options.get("connection_limit");
    if (limit != null) {
      int number = Integer.parseInt(limit);
      if (number < -1) {
        throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "invalid connection limit: " + limit);
      }
      changed = changed.withConnectionLimit(number);
    }
    String allow = options.get("allow_connections");
    if (allow != null) {
      changed = changed.withAllowConnections(bool("allow_connections", allow));
    }
    String template = options.get("is_template");
    if (template != null) {
      changed = changed.withTemplate(bool("is_template", template));
    }
    return changed;
  }

  private static boolean bool(String name, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> throw PgError.error(SqlState.SYNTAX_ERROR, name + " requires a Boolean value");
    };
  }

  /** PostgreSQL's DETAIL of a database in use. */
  static String sessions(int count) {
    return count == 1
        ? "There is 1 other session using the database."
        : "There are " + count + " other sessions using the database.";
  }
}
