package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the steps of one statement have changed so far. */
final class WithChanges {
  private enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }

  private final Map<Integer, Set<Kind>> done = new HashMap<>();

  /** Whether a relation may be another than at the beginning. */
  boolean mayHaveChanged(RelationInfo relation) {
    return done.containsKey(relation.oid()) || (relation.isView() && !done.isEmpty());
  }

  /**
   * Notes what a statement changes.
   *
   * @throws PgError 0A000 when it would meet rows as an earlier one has left them
   */
  void add(PgNode statement, Typing typing) {
    switch (statement) {
      case PgInsert insert ->
          add(
              Kind.INSERT,
              insert.target(),
              insert.onConflict() != null || insert.replace(),
              typing);
      case PgUpdate update -> add(Kind.UPDATE, update.target(), false, typing);
      case PgDelete delete -> add(Kind.DELETE, delete.target(), false, typing);
      default -> {
        // a query
      }
    }
  }

  private void add(Kind kind, PgTableRef target, boolean conflicts, Typing typing) {
    RelationInfo relation = typing.lookup().find(target.name().names);
    if (relation == null) {
      return; // the engine will say so
    }
    @Nullable Set<Kind> before = done.get(relation.oid());
    boolean exact =
        before == null
            || (kind == Kind.INSERT ? !conflicts : before.equals(EnumSet.of(Kind.DELETE)));
    if (!exact) {
      throw typing
          .error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "changing table \"%s\" more than once in one statement is not supported"
                  .formatted(target.name().names.getLast()),
              target)
          .hint("Run the statements one after the other in a transaction.");
    }
    done.computeIfAbsent(relation.oid(), oid -> EnumSet.noneOf(Kind.class)).add(kind);
  }
}
