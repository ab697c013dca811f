package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.routine.PgOperator;
import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Operators that the engine lacks for a pair of types, or means otherwise: {@code
 * operator_forms.tsv}. Immutable.
 */
final class OperatorForms {
  private static final String AS_TEXT = "as text";

  private static final Map<Key, String> FORMS = read();

  private record Key(String symbol, int left, int right) {}

  private OperatorForms() {}

  /** What stands for the operator between typed operands, null where it may stand itself. */
  static @Nullable SqlNode of(SqlParserPos pos, PgOperator operator, SqlNode left, SqlNode right) {
    String form = FORMS.get(new Key(operator.symbol(), operator.leftOid(), operator.rightOid()));
    if (form == null) {
      return null;
    }
    return form.equals(AS_TEXT)
        ? Nodes.operator(
            pos,
            Nodes.cast(pos, left, "varchar"),
            operator.symbol(),
            Nodes.cast(pos, right, "varchar"))
        : Nodes.call(pos, form, left, right);
  }

  private static Map<Key, String> read() {
    Map<Key, String> forms = new HashMap<>();
    for (String line : Lists.of("operator_forms.tsv")) {
      String[] row = line.split("\t", -1);
      forms.put(new Key(row[0], oid(row[1]), oid(row[2])), row[3]);
    }
    return Map.copyOf(forms);
  }

  private static int oid(String name) {
    PgType type = PgTypes.byName(name);
    if (type == null) {
      throw new IllegalStateException("operator_forms.tsv: no type " + name);
    }
    return type.oid();
  }
}
