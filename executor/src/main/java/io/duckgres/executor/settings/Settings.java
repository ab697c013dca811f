package io.duckgres.executor.settings;

import io.duckgres.types.ByteaOutput;
import io.duckgres.types.IntervalStyle;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One session's values. SET lasts when its transaction commits, SET LOCAL until its transaction
 * ends; a rollback undoes both. Not thread-safe.
 */
public final class Settings {
  private static final Pattern CUSTOM =
      Pattern.compile(
          "[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*(\\.[A-Za-z_\\x80-\\uffff][\\w$\\x80-\\uffff]*)+");

  private final RoleSettings roles;

  /** Values RESET goes back to: what startup set, else the registry's default. */
  private final Map<String, String> resetValues = new HashMap<>();

  private final Map<String, String> session = new HashMap<>();
  private final Map<String, String> local = new HashMap<>();

  /** The session's values when the transaction first changed one, null when it has not. */
  private @Nullable Map<String, String> beforeTransaction;

  private final Map<String, String> announced = new LinkedHashMap<>();
  private TextSettings text = TextSettings.DEFAULT;
  private long version;

  /**
   * @param roles which roles the session may act as
   * @param fixed values this server gives, such as server_version
   * @param stored settings of ALTER ROLE and ALTER DATABASE
   * @param startup settings of the startup message, names as sent
   * @param notices takes a warning about a stored setting that is wrong
   * @throws PgError 42704, 22023 … for a wrong startup setting
   */
  public Settings(
      String user,
      RoleSettings roles,
      Map<String, String> fixed,
      Map<String, String> stored,
      Map<String, String> startup,
      Consumer<PgError> notices) {
    this.roles = roles;
    resetValues.putAll(fixed);
    resetValues.put("session_authorization", user);
    stored.forEach(
        (name, value) -> {
          try {
            start(name, value);
          } catch (PgError e) { // no longer right, which must not keep the user out
            notices.accept(PgError.warning(e.sqlState(), e.message()));
          }
        });
    startup.forEach(this::start);
    for (Setting setting : SettingRegistry.all()) {
      if (setting.reported()) {
        announced.put(setting.name(), value(setting.name()));
      }
    }
  }

  private void start(String name, String value) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      checkCustom(name);
      String key = name.toLowerCase(Locale.ROOT);
      resetValues.put(key, SettingChecks.custom(key, value));
    } else {
      SettingChecks.checkContext(setting, true);
      resetValues.put(setting.name(), stored(setting, name, value));
    }
    changed();
  }

  /** The role that the session acts as: current_user. */
  public String currentUser() {
    String role = value("role");
    return role.equals("none") ? value("session_authorization") : role;
  }

  /**
   * What ALTER ROLE and ALTER DATABASE store for a setting.
   *
   * @throws PgError as SET would
   */
  public String checked(String name, List<String> values) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      checkCustom(name);
      return SettingChecks.custom(name.toLowerCase(Locale.ROOT), SettingList.flatten(name, values));
    }
    SettingChecks.checkContext(setting, true);
    if (setting.name().equals("role") || setting.name().equals("session_authorization")) {
      return SettingList.flatten(setting.name(), values);
    }
    stored(setting, name, SettingList.flatten(setting.name(), values));
    return SettingList.flatten(setting.name(), values);
  }

  /** The name under which a setting is stored. */
  public static String canonicalName(String name) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      checkCustom(name);
      return name.toLowerCase(Locale.ROOT);
    }
    return setting.name();
  }

  /**
   * SET and SET LOCAL.
   *
   * @param values empty for DEFAULT
   * @param notices takes a warning about a value that has no effect
   */
  public void set(String name, List<String> values, boolean isLocal, Consumer<PgError> notices) {
    Setting setting = SettingRegistry.find(name);
    String key;
    String value;
    if (setting == null) {
      checkCustom(name);
      key = name.toLowerCase(Locale.ROOT);
      value =
          values.isEmpty()
              ? resetValue(key)
              : SettingChecks.custom(key, SettingList.flatten(name, values));
    } else {
      SettingChecks.checkContext(setting, false);
      key = setting.name();
      if (values.isEmpty()) {
        value = resetValue(key);
      } else {
        value = stored(setting, name, SettingList.flatten(key, values));
        checkEffect(setting, value, notices);
      }
    }
    put(key, value, isLocal);
  }

  /** set_config(): the value as one text, as it would stand in SET between quotes. */
  public void setText(String name, String text, boolean isLocal, Consumer<PgError> notices) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      checkCustom(name);
      String key = name.toLowerCase(Locale.ROOT);
      put(key, text.isEmpty() ? text : SettingChecks.custom(key, text), isLocal);
      return;
    }
    SettingChecks.checkContext(setting, false);
    String value = stored(setting, name, text);
    checkEffect(setting, value, notices);
    put(setting.name(), value, isLocal);
  }

  /** Whether SHOW knows the name. */
  public boolean isKnown(String name) {
    return SettingRegistry.find(name) != null || isSet(name.toLowerCase(Locale.ROOT));
  }

  /** Sets a value the server itself decides, such as transaction_isolation of a BEGIN. */
  public void setLocal(String name, String value) {
    put(name, value, true);
  }

  /** RESET name. */
  public void reset(String name) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      checkCustom(name);
      put(name.toLowerCase(Locale.ROOT), resetValue(name.toLowerCase(Locale.ROOT)), false);
      return;
    }
    SettingChecks.checkContext(setting, false);
    put(setting.name(), resetValue(setting.name()), false);
  }

  /** RESET ALL: everything but the session's identity and its transaction's modes. */
  public void resetAll() {
    for (String name : List.copyOf(session.keySet())) {
      if (!name.equals("role") && !name.equals("session_authorization")) {
        put(name, resetValue(name), false);
      }
    }
    for (String name : List.copyOf(local.keySet())) {
      if (!name.startsWith("transaction_")) {
        put(name, resetValue(name), false);
      }
    }
  }

  /** What SHOW prints; 42704 for a name nobody knows. */
  public String show(String name) {
    Setting setting = SettingRegistry.find(name);
    if (setting == null) {
      String key = name.toLowerCase(Locale.ROOT);
      if (!isSet(key)) {
        throw SettingRegistry.unrecognized(name);
      }
      return value(key);
    }
    return show(setting);
  }

  /** What SHOW prints of a registered setting. */
  public String show(Setting setting) {
    if (setting.name().equals("seed")) {
      return "unavailable";
    }
    String value = value(setting.name());
    return switch (setting.type()) {
      case INTEGER, REAL -> SettingUnits.show(value, setting.unit());
      case BOOL, STRING, ENUM -> value;
    };
  }

  /** The stored value: on or off, a number in the setting's unit. The name as registered. */
  public String value(String name) {
    String value = local.get(name);
    if (value == null) {
      value = session.get(name);
    }
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "is_superuser" -> roles.isSuperuser(currentUser()) ? "on" : "off";
      case "transaction_isolation" -> value("default_transaction_isolation");
      case "transaction_read_only" -> value("default_transaction_read_only");
      case "transaction_deferrable" -> value("default_transaction_deferrable");
      default -> resetValue(name);
    };
  }

  public boolean isOn(String name) {
    return value(name).equals("on");
  }

  public long number(String name) {
    return Long.parseLong(value(name));
  }

  /** The names of search_path, {@code $user} replaced. */
  public List<String> searchPath() {
    return SettingList.identifiers("search_path", value("search_path")).stream()
        .map(schema -> schema.equals("$user") ? currentUser() : schema)
        .toList();
  }

  /** What the text form of values depends on. */
  public TextSettings text() {
    return text;
  }

  /** Grows with every change: whoever keeps something derived compares it. */
  public long version() {
    return version;
  }

  /** Every reported setting, in the registry's order. */
  public Map<String, String> reported() {
    return new LinkedHashMap<>(announced);
  }

  /** Hands over reported settings that differ from what was last announced. */
  public void drainChanges(BiConsumer<String, String> into) {
    announced.replaceAll(
        (name, before) -> {
          String now = value(name);
          if (!now.equals(before)) {
            into.accept(name, now);
          }
          return now;
        });
  }

  /** The values at a savepoint. */
  public record Mark(
      Map<String, String> session,
      Map<String, String> local,
      @Nullable Map<String, String> beforeTransaction) {}

  /** The present values, to come back to. */
  public Mark mark() {
    return new Mark(Map.copyOf(session), Map.copyOf(local), beforeTransaction);
  }

  /** ROLLBACK TO SAVEPOINT: what was set since is undone. */
  public void rollbackTo(Mark mark) {
    session.clear();
    session.putAll(mark.session());
    local.clear();
    local.putAll(mark.local());
    beforeTransaction = mark.beforeTransaction();
    changed();
  }

  /** The transaction has committed. */
  public void committed() {
    beforeTransaction = null;
    endLocal();
  }

  /** The transaction was rolled back. */
  public void rolledBack() {
    Map<String, String> before = beforeTransaction;
    if (before != null) {
      beforeTransaction = null;
      session.clear();
      session.putAll(before);
      changed();
    }
    endLocal();
  }

  private void endLocal() {
    if (!local.isEmpty()) {
      local.clear();
      changed();
    }
  }

  private void put(String name, String value, boolean isLocal) {
    if (isLocal) {
      local.put(name, value);
    } else {
      if (beforeTransaction == null) {
        beforeTransaction = Map.copyOf(session);
      }
      local.remove(name);
      session.put(name, value);
    }
    if (name.equals("session_authorization") && !value("role").equals("none")) {
      put("role", "none", isLocal);
    }
    changed();
  }

  private void changed() {
    version++;
    TextSettings settings = DateStyleSetting.apply(TextSettings.DEFAULT, value("DateStyle"));
    settings =
        settings
            .withIntervalStyle(
                IntervalStyle.valueOf(value("IntervalStyle").toUpperCase(Locale.ROOT)))
            .withByteaOutput(ByteaOutput.valueOf(value("bytea_output").toUpperCase(Locale.ROOT)))
            .withExtraFloatDigits((int) number("extra_float_digits"));
    TimeZoneSetting zone = TimeZoneSetting.parse(value("TimeZone"));
    if (zone != null) {
      settings = settings.withTimeZone(zone.zone());
    }
    Encoding encoding = Encoding.find(value("client_encoding"));
    text = settings.withEncoding(encoding == null || encoding.isUtf8() ? null : encoding);
  }

  private boolean isSet(String name) {
    return local.containsKey(name) || session.containsKey(name) || resetValues.containsKey(name);
  }

  private String resetValue(String name) {
    String value = resetValues.get(name);
    if (value != null) {
      return value;
    }
    Setting setting = SettingRegistry.find(name);
    return setting == null ? "" : setting.defaultValue();
  }

  private String stored(Setting setting, String name, String value) {
    if (setting.name().equals("session_authorization")) {
      roles.checkSessionAuthorization(value);
    } else if (setting.name().equals("role") && !value.equals("none")) {
      roles.checkRole(value("session_authorization"), value);
    }
    return SettingChecks.check(setting.name(), SettingParser.parse(setting, name, value), text);
  }

  private static void checkEffect(Setting setting, String value, Consumer<PgError> notices) {
    if (value.equals(setting.defaultValue())) {
      return;
    }
    switch (setting.effect()) {
      case ACTS, NONE -> {}
      case WARN ->
          notices.accept(
              PgError.warning(
                  SqlState.WARNING,
                  "parameter \"" + setting.name() + "\" has no effect on this server"));
      case FIXED ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "parameter \"" + setting.name() + "\" cannot be changed on this server")
              .hint("Its value is \"" + setting.defaultValue() + "\".");
    }
  }

  private static void checkCustom(String name) {
    if (!name.contains(".")) {
      throw SettingRegistry.unrecognized(name);
    }
    if (!CUSTOM.matcher(name).matches()) {
      throw PgError.error(
              SqlState.INVALID_NAME, "invalid configuration parameter name \"" + name + "\"")
          .detail(
              "Custom parameter names must be two or more simple identifiers separated by dots.");
    }
  }
}
