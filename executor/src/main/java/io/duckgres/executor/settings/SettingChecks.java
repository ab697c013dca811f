package io.duckgres.executor.settings;

import io.duckgres.executor.settings.Setting.Context;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import java.nio.charset.StandardCharsets;

/** Whether a value may be set now and what is stored for it, beyond its type. */
public final class SettingChecks {
  /** This server's own setting: postgres or duckdb, the language of queries. */
  public static final String DIALECT = "duckgres.dialect";

  private SettingChecks() {}

  /** 55P02 for what a session cannot change, at startup or later. */
  static void checkContext(Setting setting, boolean startup) {
    String name = setting.name();
    switch (setting.context()) {
      case INTERNAL -> throw cannot("parameter \"" + name + "\" cannot be changed");
      case POSTMASTER ->
          throw cannot(
              "parameter \"" + name + "\" cannot be changed without restarting the server");
      case SIGHUP -> throw cannot("parameter \"" + name + "\" cannot be changed now");
      case SUPERUSER_BACKEND, BACKEND -> {
        if (!startup) {
          throw cannot("parameter \"" + name + "\" cannot be set after connection start");
        }
      }
      case SUPERUSER, USER -> {}
    }
  }

  /**
   * The value of a setting that is not PostgreSQL's.
   *
   * @param key its name in lower case
   */
  static String custom(String key, String value) {
    if (key.equals(DIALECT) && !value.equals("postgres") && !value.equals("duckdb")) {
      throw SettingParser.invalidValue(key, value).hint("Available values: postgres, duckdb.");
    }
    return value;
  }

  private static PgError cannot(String message) {
    return PgError.error(SqlState.CANT_CHANGE_RUNTIME_PARAM, message);
  }

  static boolean changeable(Setting setting) {
    return setting.context() == Context.USER || setting.context() == Context.SUPERUSER;
  }

  /**
   * The stored form of a string setting that is more than a string.
   *
   * @param text the present text settings, which DateStyle changes in part
   */
  static String check(String name, String value, TextSettings text) {
    return switch (name) {
      case "DateStyle" -> DateStyleSetting.show(DateStyleSetting.apply(text, value));
      case "TimeZone" -> {
        TimeZoneSetting zone = TimeZoneSetting.parse(value);
        if (zone == null) {
          throw SettingParser.invalidValue("TimeZone", value);
        }
        yield zone.shown();
      }
      case "client_encoding" -> encoding(value);
      case "search_path" -> {
        SettingList.identifiers(name, value);
        yield value;
      }
      case "application_name" -> clean(value);
      default -> value;
    };
  }

  /** A question mark for each byte that is not printable ASCII (pg_clean_ascii). */
  private static String clean(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 32 || bytes[i] > 126) {
        bytes[i] = '?';
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  private static String encoding(String value) {
    Encoding encoding = Encoding.find(value);
    if (encoding == null) {
      throw SettingParser.invalidValue("client_encoding", value);
    }
    if (!encoding.isSupported()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "invalid value for parameter \"client_encoding\": \"" + value + "\"")
          .detail("Conversion between " + encoding.name() + " and UTF8 is not supported.");
    }
    return encoding.name();
  }
}
