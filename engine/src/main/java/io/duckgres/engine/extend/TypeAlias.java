package io.duckgres.engine.extend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Extension;
import io.duckgres.engine.LogicalType;

/**
 * A type under a name of its own, for example {@code regclass} over UINTEGER. Values are those of
 * the base type; the name shows as {@link LogicalType#alias()} of columns and parameters. Functions
 * of the base type take it only when an implicit {@link CastFunction} is registered.
 *
 * @param name the type's name in SQL
 * @param base a type without alias
 */
public record TypeAlias(String name, LogicalType base) {
  /** The type of its columns. */
  public LogicalType type() {
    return base.withAlias(name);
  }

  /** Makes the type known to the connection's database. EngineError when the name is taken. */
  public void register(Connection connection) {
    Registrar.register(connection, this);
  }

  private static final class Registrar extends Extension {
    static void register(Connection connection, TypeAlias alias) {
      int[] state = new int[1];
      register(
          connection,
          "type " + alias.name(),
          (pointer, arena) -> {
            withType(alias.type(), type -> state[0] = api().registerLogicalType(pointer, type, 0));
            return state[0];
          });
    }
  }
}
