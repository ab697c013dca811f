package io.duckgres.executor.settings;

import io.duckgres.executor.settings.Setting.Context;
import io.duckgres.executor.settings.Setting.Effect;
import io.duckgres.executor.settings.Setting.Type;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every setting of PostgreSQL 15, in the order SHOW ALL lists them. */
public final class SettingRegistry {
  private static final List<Setting> ALL = load();
  private static final Map<String, Setting> BY_NAME = index();

  private SettingRegistry() {}

  public static List<Setting> all() {
    return ALL;
  }

  /** By name in any case, null when there is none. */
  public static @Nullable Setting find(String name) {
    return BY_NAME.get(name.toLowerCase(Locale.ROOT));
  }

  /** By name in any case, 42704 when there is none. */
  public static Setting get(String name) {
    Setting setting = find(name);
    if (setting == null) {
      throw unrecognized(name);
    }
    return setting;
  }

  static PgError unrecognized(String name) {
    return PgError.error(
        SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + "\"");
  }

  private static List<Setting> load() {
    List<Setting> settings = new ArrayList<>();
    for (List<String> row : TsvResource.read(SettingRegistry.class, "settings.tsv")) {
      settings.add(
          new Setting(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              Context.valueOf(row.get(4).toUpperCase(Locale.ROOT).replace('-', '_')),
              Type.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
              row.get(6),
              row.get(7),
              row.get(8).isEmpty() ? List.of() : List.of(row.get(8).split(",")),
              Effect.valueOf(row.get(9).toUpperCase(Locale.ROOT)),
              row.get(10).contains("report"),
              row.get(10).contains("hidden"),
              row.get(11)));
    }
    return List.copyOf(settings);
  }

  private static Map<String, Setting> index() {
    Map<String, Setting> index = new HashMap<>();
    for (Setting setting : ALL) {
      index.put(setting.name().toLowerCase(Locale.ROOT), setting);
    }
    return Map.copyOf(index);
  }
}
