package io.duckgres.translator.dialect;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.tree.*;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** Expressions other than calls. Every operator is in parentheses: DuckDB's precedences differ. */
final class ExpressionWriter {
  private static final Map<String, String> TYPES = Table.read("duckdb_types.tsv");
  private final DuckDbWriter out;

  ExpressionWriter(DuckDbWriter out) {
    this.out = out;
  }

  void literal(PgLiteral n) {
    switch (n.kind()) {
      case NUMBER -> number(n.text());
      case STRING -> out.string(n.text());
      case BIT_STRING -> {
        out.add("CAST(").string(n.text());
        out.add(" AS BIT)");
      }
      case HEX_STRING -> throw DuckDbWriter.unsupported("the bit string X'" + n.text() + "'");
      case TRUE, FALSE, NULL -> out.add(n.text());
    }
  }

  private void number(String image) {
    boolean negative = image.startsWith("-");
    String digits = (negative ? image.substring(1) : image).replace("_", "");
    String plain = digits.length() > 1 && digits.charAt(0) == '0' ? radix(digits) : digits;
    // A sign inside an operator's operand would read as another operator.
    out.add(negative ? "(-" + plain + ")" : plain);
  }

  private static String radix(String digits) {
    int base =
        switch (digits.charAt(1)) {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          case 'b', 'B' -> 2;
          default -> 10;
        };
    return base == 10 ? digits : new java.math.BigInteger(digits.substring(2), base).toString();
  }

  void param(PgParam n) {
    out.add("$" + n.index());
  }

  void operator(PgOperatorCall n) {
    out.add("(");
    SqlNode left = n.left();
    if (left != null) {
      out.node(left);
      out.add(" ");
    }
    out.add(symbol(n.schema(), n.symbol())).add(" ").node(n.right());
    out.add(")");
  }

  private static String symbol(@org.jspecify.annotations.Nullable String schema, String symbol) {
    if (schema != null && !schema.equals("pg_catalog")) {
      throw DuckDbWriter.unsupported("the operator " + schema + "." + symbol);
    }
    return symbol;
  }

  void logical(PgLogical n) {
    if (n.kind() == PgLogical.Kind.NOT) {
      out.add("(NOT ").node(n.operands().get(0));
      out.add(")");
      return;
    }
    // Long chains lean to the left; without parentheses inside they stay flat for the engine too.
    Deque<SqlNode> operands = new ArrayDeque<>();
    SqlNode at = n;
    while (at instanceof PgLogical logical && logical.kind() == n.kind()) {
      SqlNodeList pair = logical.operands();
      for (int i = pair.size() - 1; i > 0; i--) {
        operands.push(pair.get(i));
      }
      at = pair.get(0);
    }
    out.add("(").node(at);
    for (SqlNode operand : operands) {
      out.add(n.kind() == PgLogical.Kind.AND ? " AND " : " OR ").node(operand);
    }
    out.add(")");
  }

  void isTest(PgIsTest n) {
    switch (n.kind()) {
      case NULL, TRUE, FALSE, UNKNOWN -> {}
      case DOCUMENT, NORMALIZED -> throw DuckDbWriter.unsupported("IS " + n.kind());
    }
    out.add("(").node(n.value());
    out.add(n.negated() ? " IS NOT " : " IS ").add(n.kind().name()).add(")");
  }

  void distinctTest(PgDistinctTest n) {
    out.add("(").node(n.left());
    out.add(n.negated() ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ").node(n.right());
    out.add(")");
  }

  void between(PgBetween n) {
    if (n.symmetric()) {
      throw DuckDbWriter.unsupported("BETWEEN SYMMETRIC");
    }
    out.add("(").node(n.value());
    out.add(n.negated() ? " NOT BETWEEN " : " BETWEEN ").node(n.low());
    out.add(" AND ").node(n.high());
    out.add(")");
  }

  void in(PgIn n) {
    out.add("(").node(n.value());
    out.add(n.negated() ? " NOT IN " : " IN ");
    boolean enclosed = n.source() instanceof SqlNodeList || n.source() instanceof PgQuery;
    out.addIf(enclosed, "(").node(n.source());
    out.addIf(enclosed, ")").add(")");
  }

  void like(PgLike n) {
    out.add("(").node(n.value());
    out.addIf(n.negated(), " NOT")
        .add(
            switch (n.kind()) {
              case LIKE -> " LIKE ";
              case ILIKE -> " ILIKE ";
              case SIMILAR_TO -> " SIMILAR TO ";
            })
        .node(n.pattern());
    out.optional(" ESCAPE ", n.escape());
    out.add(")");
  }

  void quantified(PgQuantified n) {
    out.add("(").node(n.left());
    out.add(" " + symbol(n.schema(), n.symbol())).add(n.all() ? " ALL (" : " ANY (");
    out.node(n.right());
    out.add("))");
  }

  void cast(PgCast n) {
    out.add(n.tryCast() ? "TRY_CAST(" : "CAST(").node(n.value());
    out.add(" AS ").node(n.type());
    out.add(")");
  }

  void typedLiteral(PgTypedLiteral n) {
    String fields = n.type().fields();
    if (fields != null) {
      if (fields.contains(" ") || fields.contains("(") || !isNumber(n.text())) {
        throw DuckDbWriter.unsupported("INTERVAL '" + n.text() + "' " + fields);
      }
      out.add("INTERVAL ").string(n.text());
      out.add(" " + fields);
      return;
    }
    out.add("CAST(").string(n.text());
    out.add(" AS ").node(n.type());
    out.add(")");
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[+-]?[0-9]+");
  }

  void typeName(PgTypeName n) {
    if (n.setOf()) {
      throw DuckDbWriter.unsupported("SETOF");
    }
    if (n.fields() != null) {
      throw DuckDbWriter.unsupported("the type interval " + n.fields());
    }
    out.add(baseName(n.name()));
    if (n.members().size() > 0) {
      out.parenthesised(n.members());
    } else if (takesModifiers(n.name()) && n.modifiers().size() > 0) {
      out.parenthesised(n.modifiers());
    }
    for (int i = 0; i < n.arrayBounds().size(); i++) {
      out.add("[]");
    }
  }

  private static String baseName(SqlIdentifier name) {
    int last = name.names.size() - 1;
    String word = name.names.get(last);
    boolean builtin = last == 0 || last == 1 && name.names.get(0).equals("pg_catalog");
    String type = builtin ? TYPES.get(word) : null;
    if (type != null) {
      return type;
    }
    if (builtin) {
      return DuckDbNames.function(word);
    }
    // Behind a schema the engine takes no key word at all, not even one that is not reserved.
    String schema =
        name.names.subList(0, last).stream()
            .map(DuckDbNames::function)
            .collect(Collectors.joining("."));
    return schema + "." + Identifiers.quote(word);
  }

  // The engine would take varchar(3) and timestamp(3) for something else than PostgreSQL does.
  private static boolean takesModifiers(SqlIdentifier name) {
    String word = name.names.get(name.names.size() - 1);
    return word.equals("numeric") || word.equals("decimal") || !TYPES.containsKey(word);
  }

  void typeMember(PgTypeMember n) {
    SqlIdentifier name = n.name();
    if (name != null) {
      out.name(name);
      out.add(" ");
    }
    out.node(n.type());
  }

  void collate(PgCollate n) {
    out.add("(").node(n.value());
    out.add(" COLLATE ").name(n.collation());
    out.add(")");
  }

  void atTimeZone(PgAtTimeZone n) {
    out.add("(").node(n.value());
    out.add(" AT TIME ZONE ").node(n.zone());
    out.add(")");
  }

  void subscript(PgSubscript n) {
    head(n.value());
    out.add("[");
    out.optional("", n.lower());
    out.addIf(n.slice(), ":");
    out.optional("", n.upper());
    out.add("]");
  }

  void field(PgField n) {
    head(n.value());
    out.add(".").name(n.name());
  }

  private void head(SqlNode value) {
    out.add("(").node(value);
    out.add(")");
  }

  void caseOf(PgCase n) {
    out.add("CASE");
    out.optional(" ", n.operand());
    n.branches().forEach(out::node);
    out.optional(" ELSE ", n.otherwise());
    out.add(" END");
  }

  void when(PgWhen n) {
    out.add(" WHEN ").node(n.condition());
    out.add(" THEN ").node(n.result());
  }

  void row(PgRow n) {
    out.addIf(n.explicit(), "ROW").parenthesised(n.fields());
  }

  void array(PgArray n) {
    out.add("[").list(n.elements());
    out.add("]");
  }

  void subquery(PgSubquery n) {
    out.add(
        switch (n.kind()) {
          case SCALAR -> "(";
          case EXISTS -> "EXISTS (";
          case ARRAY -> "ARRAY (";
        });
    out.node(n.query());
    out.add(")");
  }

  void struct(PgStruct n) {
    out.add("{");
    out.list(n.entries(), ", ", entry -> entry((PgNamedArgument) entry));
    out.add("}");
  }

  private void entry(PgNamedArgument n) {
    out.string(n.name().getSimple());
    out.add(": ").node(n.value());
  }

  void map(PgMap n) {
    out.add("MAP {");
    for (int i = 0; i < n.keys().size(); i++) {
      out.addIf(i > 0, ", ").node(n.keys().get(i));
      out.add(": ").node(n.values().get(i));
    }
    out.add("}");
  }

  void lambda(PgLambda n) {
    out.add("(lambda ").list(n.parameters());
    out.add(": ").node(n.body());
    out.add(")");
  }

  void star(PgStar n) {
    SqlIdentifier qualifier = n.qualifier();
    if (qualifier != null) {
      out.name(qualifier);
      out.add(".");
    }
    out.add("*");
    modifiers(" EXCLUDE ", n.exclude());
    modifiers(" REPLACE ", n.replace());
    modifiers(" RENAME ", n.rename());
  }

  private void modifiers(String word, SqlNodeList list) {
    if (list.size() > 0) {
      out.add(word).parenthesised(list);
    }
  }
}
