package io.duckgres.translator.definition;

import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import org.apache.calcite.sql.SqlNode;

/**
 * ALTER SCHEMA, TYPE or DOMAIN … OWNER TO, as dumps say of every object: all of a database belongs
 * to its one user, so nothing changes.
 */
final class AlterOwner {
  private AlterOwner() {}

  static boolean handles(PgAlter alter) {
    return switch (alter.kind()) {
      case "SCHEMA", "TYPE", "DOMAIN" -> alter.actions().stream().allMatch(AlterOwner::isOwner);
      default -> false;
    };
  }

  private static boolean isOwner(SqlNode action) {
    return ((PgAlterAction) action).kind() == PgAlterAction.Kind.OWNER_TO;
  }
}
