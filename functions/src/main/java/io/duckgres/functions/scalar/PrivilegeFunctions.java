package io.duckgres.functions.scalar;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.SessionCalls.RoleRight;
import io.duckgres.functions.text.Privileges;
import io.duckgres.functions.text.Privileges.Privilege;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** What the catalog's macros {@code has_…_privilege} and {@code pg_has_role} ask. */
final class PrivilegeFunctions {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType BOOL = LogicalType.of(TypeId.BOOLEAN);
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);

  private final SessionRegistry sessions;

  private PrivilegeFunctions(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  static void register(Connection connection, SessionRegistry sessions) {
    for (ScalarFunction function : new PrivilegeFunctions(sessions).all()) {
      SealedError.sealing(function.asVolatile().perConnection()).register(connection);
    }
  }

  private List<ScalarFunction> all() {
    return List.of(
        ScalarFunction.of(
            "_pg_role_oid",
            List.of(TEXT),
            BIGINT,
            (in, row, out) -> out.setLong(row, role(in, in.get(0).getString(row)))),
        // PUBLIC is no role, but has privileges: those everybody has.
        ScalarFunction.of(
            "_pg_grantee_oid",
            List.of(TEXT),
            BIGINT,
            (in, row, out) -> {
              String name = in.get(0).getString(row);
              out.setLong(row, name.equals("public") ? 0 : role(in, name));
            }),
        // Kind, names of privileges, role, the object's owner, and the privileges everybody has;
        // without these there is no such object.
        ScalarFunction.of(
                "_pg_has_privilege",
                List.of(TEXT, TEXT, BIGINT, BIGINT, TEXT),
                BOOL,
                this::hasPrivilege)
            .takingNulls(),
        ScalarFunction.of(
            "_pg_has_role",
            List.of(BIGINT, BIGINT, TEXT),
            BOOL,
            (in, row, out) -> {
              boolean has = false;
              for (Privilege asked : Privileges.parse("ROLE", in.get(2).getString(row))) {
                RoleRight right =
                    asked.option()
                        ? RoleRight.ADMIN
                        : asked.letter().equals("U") ? RoleRight.USAGE : RoleRight.MEMBER;
                has |= caller(in).hasRole(in.get(0).getLong(row), in.get(1).getLong(row), right);
              }
              out.setBoolean(row, has);
            }));
  }

  private void hasPrivilege(Arguments in, int row, WritableVector out) {
    if (in.get(0).isNull(row) || in.get(1).isNull(row) || in.get(2).isNull(row)) {
      out.setNull(row);
      return;
    }
    List<Privilege> asked = Privileges.parse(in.get(0).getString(row), in.get(1).getString(row));
    if (in.get(4).isNull(row)) {
      out.setNull(row);
      return;
    }
    String everybodys = in.get(4).getString(row);
    boolean has =
        asked.stream().anyMatch(p -> !p.option() && everybodys.contains(p.letter()))
            || (!asked.isEmpty()
                && caller(in).ownsAsRole(in.get(2).getLong(row), in.get(3).getLong(row)));
    out.setBoolean(row, has);
  }

  private long role(Arguments in, String name) {
    long oid = caller(in).roleOid(name);
    if (oid < 0) {
      throw PgError.error(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
    }
    return oid;
  }

  private SessionCalls caller(Arguments in) {
    return sessions.of(in.connectionId());
  }
}
