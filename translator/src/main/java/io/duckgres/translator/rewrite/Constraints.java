package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgConstraint;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;

/** Column and table constraints for the engine; what it cannot enforce is refused. */
final class Constraints {
  private Constraints() {}

  static PgConstraint engine(PgConstraint written, RewriteContext context) {
    return switch (written.kind()) {
      case EXCLUDE -> throw RewriteContext.unsupported("EXCLUDE", "Use UNIQUE or CHECK.");
      case USING_INDEX ->
          throw RewriteContext.unsupported("a constraint USING INDEX", "Name the columns instead.");
      case FOREIGN_KEY -> foreignKey(written, context);
      case UNIQUE -> {
        if (written.options().stream().anyMatch(o -> upper(o).contains("NULLS NOT DISTINCT"))) {
          throw RewriteContext.unsupported(
              "UNIQUE NULLS NOT DISTINCT", "The engine takes null values as distinct.");
        }
        yield plain(written, written.referenced());
      }
      default -> plain(written, written.referenced());
    };
  }

  private static PgConstraint foreignKey(PgConstraint written, RewriteContext context) {
    for (String option : written.options()) {
      String upper = upper(option);
      if (upper.contains("CASCADE")
          || upper.contains("SET NULL")
          || upper.contains("SET DEFAULT")) {
        throw RewriteContext.unsupported(
            "FOREIGN KEY ... " + upper,
            "The engine only refuses changes that would break a foreign key.");
      }
    }
    SqlIdentifier referenced = written.referenced();
    return plain(
        written, referenced == null ? null : RelationReferences.engine(referenced, context));
  }

  /** Without deferral and match types, which make no difference to what is finally stored. */
  private static PgConstraint plain(
      PgConstraint written, @org.jspecify.annotations.Nullable SqlIdentifier referenced) {
    return new PgConstraint(
        written.getParserPosition(),
        written.name(),
        written.expression(),
        written.keys(),
        referenced,
        written.referencedKeys(),
        Nodes.NONE,
        written.kind(),
        List.of());
  }

  private static String upper(String option) {
    return option.toUpperCase(Locale.ROOT);
  }
}
