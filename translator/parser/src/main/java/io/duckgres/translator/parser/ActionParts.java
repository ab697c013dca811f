package io.duckgres.translator.parser;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.duckgres.translator.tree.PgAlterAction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** An action of ALTER while it is being read. */
final class ActionParts {
  private PgAlterAction.Kind kind = PgAlterAction.Kind.OTHER;
  private @Nullable SqlIdentifier name;
  private @Nullable SqlNode argument;
  private @Nullable SqlNode using;
  private boolean exists;
  private boolean cascade;
  private @Nullable String detail;
  @Nullable PgAlterAction action;

  @CanIgnoreReturnValue
  ActionParts of(PgAlterAction.Kind kind) {
    this.kind = kind;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts name(SqlIdentifier name) {
    this.name = name;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts argument(SqlNode argument) {
    this.argument = argument;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts using(SqlNode using) {
    this.using = using;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts exists(boolean exists) {
    this.exists = exists;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts cascade(boolean cascade) {
    this.cascade = cascade;
    return this;
  }

  @CanIgnoreReturnValue
  ActionParts detail(String detail) {
    this.detail = detail;
    return this;
  }

  PgAlterAction at(SqlParserPos pos) {
    return new PgAlterAction(pos, name, argument, using, kind, exists, cascade, detail);
  }
}
