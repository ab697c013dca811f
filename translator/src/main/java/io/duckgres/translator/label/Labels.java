package io.duckgres.translator.label;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgAtTimeZone;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgCollate;
import io.duckgres.translator.tree.PgField;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgSubscript;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgTypedLiteral;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** The name of a target without AS (FigureColname in PostgreSQL's parse_target.c). */
public final class Labels {
  public static final String UNKNOWN = "?column?";

  /** A name, and whether it holds against a cast or CASE around it. */
  private record Label(String name, boolean strong) {}

  private Labels() {}

  /** The name of a target as written, before any rewriting. */
  public static String of(PgTarget target) {
    SqlIdentifier alias = target.alias();
    if (alias != null) {
      return alias.names.getLast();
    }
    Label label = figure(target.value());
    return label == null ? UNKNOWN : label.name();
  }

  private static @Nullable Label figure(@Nullable SqlNode node) {
    return switch (node) {
      case null -> null;
      case SqlIdentifier name -> strong(name.names.getLast());
      case PgField field -> strong(field.name().names.getLast());
      case PgSubscript subscript -> figure(subscript.value());
      case PgCollate collate -> figure(collate.value());
      case PgFunctionCall call -> strong(call.name().names.getLast().toLowerCase(Locale.ROOT));
      case PgSqlValueFunction function -> strong(function.name());
      case PgAtTimeZone zone -> strong("timezone");
      case PgCast cast -> weaker(figure(cast.value()), typeName(cast.type()));
      case PgTypedLiteral literal -> new Label(typeName(literal.type()), false);
      case PgCase choice -> weaker(figure(choice.otherwise()), "case");
      case PgArray array -> strong("array");
      case PgRow row -> strong("row");
      case PgSubquery query -> subquery(query);
      case PgIsTest test ->
          test.kind() == PgIsTest.Kind.NORMALIZED && !test.negated()
              ? strong("is_normalized")
              : null;
      default -> null;
    };
  }

  private static Label strong(String name) {
    return new Label(name, true);
  }

  private static Label weaker(@Nullable Label inner, String name) {
    return inner != null && inner.strong() ? inner : new Label(name, false);
  }

  private static String typeName(PgTypeName type) {
    return type.name().names.getLast();
  }

  private static @Nullable Label subquery(PgSubquery subquery) {
    return switch (subquery.kind()) {
      case EXISTS -> strong("exists");
      case ARRAY -> strong("array");
      case SCALAR -> {
        SqlNode body = subquery.query().body();
        while (body instanceof PgQuery nested) {
          body = nested.body();
        }
        yield body instanceof PgSelect select
                && !select.targets().isEmpty()
                && select.targets().get(0) instanceof PgTarget target
            ? target.alias() != null
                ? strong(target.alias().names.getLast())
                : figure(target.value())
            : null;
      }
    };
  }
}
