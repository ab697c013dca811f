package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgTableRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Which relation of the FROM clauses around it a system column belongs to.
 *
 * @param ctes names of WITH, which are no relations
 * @param levels what FROM has, the innermost query last
 */
record SystemColumnScope(Set<String> ctes, List<List<Item>> levels) {
  static final SystemColumnScope EMPTY = new SystemColumnScope(Set.of(), List.of());

  private static final Set<String> NAMES =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");
  private static final String ROW_ID = "rowid_tid";

  /**
   * @param name alias, or the relation's own name
   * @param relation the relation's name, null for anything else in FROM
   */
  record Item(String name, @Nullable SqlIdentifier relation) {
    boolean isCatalog() {
      List<String> names = relation == null ? List.of() : relation.names;
      return names.size() == 1
          ? names.getFirst().startsWith("pg_")
          : names.size() > 1 && names.get(names.size() - 2).equals("pg_catalog");
    }
  }

  SystemColumnScope with(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    Set<String> all = new HashSet<>(ctes);
    all.addAll(names);
    return new SystemColumnScope(all, levels);
  }

  SystemColumnScope inside(SqlNodeList from) {
    List<Item> items = new ArrayList<>();
    from.forEach(item -> add(item, items));
    return inside(items);
  }

  SystemColumnScope inside(PgTableRef target, @Nullable SqlNodeList more) {
    List<Item> items = new ArrayList<>();
    add(target, items);
    if (more != null) {
      more.forEach(item -> add(item, items));
    }
    return inside(items);
  }

  private SystemColumnScope inside(List<Item> items) {
    List<List<Item>> deeper = new ArrayList<>(levels);
    deeper.add(items);
    return new SystemColumnScope(ctes, deeper);
  }

  private void add(SqlNode node, List<Item> items) {
    switch (node) {
      case PgJoin join -> {
        add(join.left(), items);
        add(join.right(), items);
      }
      case PgTableRef table -> {
        PgAlias alias = table.alias();
        SqlIdentifier given = alias == null ? null : alias.name();
        boolean cte = table.name().isSimple() && ctes.contains(table.name().getSimple());
        items.add(
            new Item(
                given == null ? Nodes.last(table.name()) : given.getSimple(),
                cte ? null : table.name()));
      }
      default -> {
        // A subquery or a function has the columns it says, no others.
      }
    }
  }

  /** What stands for the column; the same node when it is no system column of a relation. */
  SqlNode column(SqlIdentifier column) {
    if (!NAMES.contains(Nodes.last(column))) {
      return column;
    }
    int parts = column.names.size();
    String qualifier = parts > 1 ? column.names.get(parts - 2) : null;
    for (int i = levels.size() - 1; i >= 0; i--) {
      for (Item item : levels.get(i)) {
        if (qualifier == null ? item.relation() != null : item.name().equals(qualifier)) {
          SqlIdentifier relation = item.relation();
          return relation == null ? column : value(column, item, relation);
        }
      }
      if (qualifier == null) {
        return column;
      }
    }
    return column;
  }

  private static SqlNode value(SqlIdentifier column, Item item, SqlIdentifier relation) {
    SqlParserPos pos = column.getParserPosition();
    String name = Nodes.last(column);
    if (name.equals("tableoid")) {
      return item.isCatalog()
          ? Nodes.call(pos, "catalog_oid", Nodes.string(pos, Nodes.last(relation)))
          : Nodes.call(pos, "relation_oid", Nodes.string(pos, quoted(relation)));
    }
    if (name.equals("ctid") && !item.isCatalog()) {
      return Nodes.call(pos, ROW_ID, Nodes.name(pos, item.name(), "rowid"));
    }
    if (!item.isCatalog()) {
      throw RewriteContext.unsupported(
          "system column \"" + name + "\"", "The engine keeps no versions of rows.");
    }
    return switch (name) {
      case "xmin" -> Nodes.call(pos, "current_xid");
      case "ctid" ->
          throw RewriteContext.unsupported(
              "column ctid of a catalog", "The catalogs are views of the engine's.");
      default -> Nodes.cast(pos, Nodes.number(pos, "0"), name.equals("xmax") ? "xid" : "cid");
    };
  }

  /** True for what a table's ctid has become. */
  static boolean isRowId(@Nullable SqlNode node) {
    return node instanceof PgFunctionCall call && Nodes.builtin(call.name()).equals(ROW_ID);
  }

  private static String quoted(SqlIdentifier name) {
    return name.names.stream()
        .map(part -> '"' + part.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining("."));
  }
}
