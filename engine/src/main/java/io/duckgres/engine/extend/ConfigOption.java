package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Extension;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Value;
import io.duckgres.engine.ffi.CApi;
import java.lang.foreign.ValueLayout;

/**
 * A setting that {@code SET} and {@code current_setting()} know, of a value per connection.
 *
 * @param name its name, without dots
 * @param type its type
 * @param initial its value before it is set, as text
 * @param description what {@code duckdb_settings()} says about it
 */
public record ConfigOption(String name, LogicalType type, String initial, String description) {
  /** Makes the setting known to the connection's database. EngineError when the name is taken. */
  public void register(Connection connection) {
    Registrar.register(connection, this);
  }

  private static final class Registrar extends Extension {
    private static final int SESSION = 2;

    static void register(Connection connection, ConfigOption option) {
      register(
          connection,
          "setting " + option.name(),
          (pointer, arena) -> {
            CApi c = api();
            long handle = c.createConfigOption();
            try (Value initial = Value.ofString(option.initial())) {
              c.configOptionSetName(handle, text(arena, option.name()));
              withType(option.type(), type -> c.configOptionSetType(handle, type));
              c.configOptionSetDefaultValue(handle, pointer(initial));
              c.configOptionSetDefaultScope(handle, SESSION);
              c.configOptionSetDescription(handle, text(arena, option.description()));
              return c.registerConfigOption(pointer, handle);
            } finally {
              c.destroyConfigOption(arena.allocateFrom(ValueLayout.JAVA_LONG, handle).address());
            }
          });
    }
  }
}
