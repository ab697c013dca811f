package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Function calls and windows. */
final class CallWriter {
  /** What gram.y makes of EXTRACT, TRIM and POSITION, where DuckDB calls the same differently. */
  private static final Map<String, String> SPECIAL =
      Map.of("extract", "date_part", "btrim", "trim", "position", "strpos");

  private final DuckDbWriter out;

  CallWriter(DuckDbWriter out) {
    this.out = out;
  }

  void call(PgFunctionCall n) {
    if (n.variadic()) {
      throw DuckDbWriter.unsupported("VARIADIC");
    }
    functionName(n);
    out.add("(").addIf(n.distinct(), "DISTINCT ").addIf(n.star(), "*");
    out.list(n.arguments());
    if (!n.withinGroup()) {
      out.optional(" ORDER BY ", n.orderBy());
    }
    String nulls = n.nulls();
    if (nulls != null) {
      out.add(" ").add(nulls);
    }
    out.add(")");
    if (n.withinGroup()) {
      out.add(" WITHIN GROUP (ORDER BY ").list(n.orderBy());
      out.add(")");
    }
    if (n.filter() != null) {
      out.optional(" FILTER (WHERE ", n.filter());
      out.add(")");
    }
    over(n.over());
  }

  private void functionName(PgFunctionCall n) {
    List<String> names = n.name().names;
    String last = names.get(names.size() - 1);
    if (n.specialSyntax()) {
      // Of these, some are keywords that may not be quoted.
      boolean word = names.size() == 1;
      out.add(word ? last : DuckDbNames.function(SPECIAL.getOrDefault(last, last)));
      return;
    }
    for (int i = 0; i < names.size() - 1; i++) {
      out.add(DuckDbNames.column(names.get(i))).add(".");
    }
    out.add(DuckDbNames.function(last));
  }

  private void over(@Nullable SqlNode over) {
    if (over == null) {
      return;
    }
    out.add(" OVER ").node(over);
  }

  void namedArgument(PgNamedArgument n) {
    out.name(n.name());
    out.add(" := ").node(n.value());
  }

  void valueFunction(PgSqlValueFunction n) {
    if (n.precision() >= 0) {
      throw DuckDbWriter.unsupported(n.name() + "(" + n.precision() + ")");
    }
    out.add(n.name().toUpperCase(Locale.ROOT));
  }

  void window(PgWindow n) {
    SqlIdentifier name = n.name();
    if (name != null) {
      out.name(name);
      out.add(" AS ");
    }
    out.add("(");
    out.optional("", n.base());
    out.optional(n.base() == null ? "PARTITION BY " : " PARTITION BY ", n.partitionBy());
    out.optional(" ORDER BY ", n.orderBy());
    out.optional(" ", n.frame());
    out.add(")");
  }

  void frame(PgFrame n) {
    out.add(n.unit().name()).add(n.end() == null ? " " : " BETWEEN ").node(n.start());
    out.optional(" AND ", n.end());
    String exclusion = n.exclusion();
    if (exclusion != null) {
      out.add(" EXCLUDE ").add(exclusion);
    }
  }

  void frameBound(PgFrameBound n) {
    SqlNode offset = n.offset();
    if (offset != null) {
      out.node(offset);
      out.add(" ");
    }
    out.add(n.kind().name().replace('_', ' '));
  }
}
