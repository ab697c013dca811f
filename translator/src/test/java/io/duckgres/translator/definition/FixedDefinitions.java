package io.duckgres.translator.definition;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small database: {@code p (id primary key, name, n check)}, {@code c (pid references p, x)} with
 * an index, {@code plain (a, b)}, a view {@code v} and a sequence {@code s}.
 */
final class FixedDefinitions implements DefinitionLookup {
  private final Map<String, TableDefinition> tables =
      Map.of(
          "p",
          new TableDefinition(
              name("p"),
              List.of(
                  column("id", "INTEGER", true),
                  column("name", "VARCHAR", false),
                  column("n", "INTEGER", false)),
              List.of(
                  new ConstraintDefinition(
                      ConstraintDefinition.Kind.PRIMARY_KEY,
                      "p_pkey",
                      List.of("id"),
                      null,
                      null,
                      List.of()),
                  new ConstraintDefinition(
                      ConstraintDefinition.Kind.CHECK,
                      "npos",
                      List.of("n"),
                      "(n > 0)",
                      null,
                      List.of())),
              List.of(),
              "about p",
              Map.of()),
          "c",
          new TableDefinition(
              name("c"),
              List.of(column("pid", "INTEGER", false), column("x", "VARCHAR", false)),
              List.of(
                  new ConstraintDefinition(
                      ConstraintDefinition.Kind.FOREIGN_KEY,
                      "c_pid_fkey",
                      List.of("pid"),
                      null,
                      name("p"),
                      List.of("id"))),
              List.of(new IndexDefinition("c_x_idx", false, "x", null)),
              null,
              Map.of()),
          "plain",
          new TableDefinition(
              name("plain"),
              List.of(column("a", "INTEGER", false), column("b", "VARCHAR", false)),
              List.of(),
              List.of(),
              null,
              Map.of()));

  static EngineName name(String relation) {
    return new EngineName("db", "main", relation);
  }

  private static ColumnDefinition column(String name, String type, boolean notNull) {
    return new ColumnDefinition(name, type, null, false, notNull, null, null);
  }

  @Override
  public @Nullable Relation relation(List<String> name) {
    String last = name.getLast();
    return switch (last) {
      case "v" -> new Relation(name("v"), Kind.VIEW, null);
      case "s" -> new Relation(name("s"), Kind.SEQUENCE, null);
      case "c_x_idx" -> new Relation(name(last), Kind.INDEX, null);
      default -> tables.containsKey(last) ? new Relation(name(last), Kind.TABLE, null) : null;
    };
  }

  @Override
  public TableDefinition table(EngineName name) {
    TableDefinition found = tables.get(name.name());
    if (found == null) {
      throw new IllegalArgumentException(name.name());
    }
    return found;
  }

  @Override
  public EngineName tableOf(EngineName index) {
    return name("c");
  }

  @Override
  public RelationLookup relations() {
    return name -> null;
  }

  @Override
  public List<List<@Nullable String>> rows(String sql) {
    return List.of(List.of("nosuch", "1")); // what a setval() is called with
  }

  @Override
  public SequenceDefinition sequence(EngineName name) {
    return new SequenceDefinition(name, 1, 1, Long.MAX_VALUE, 1, false, 4, true, null);
  }

  @Override
  public List<SequenceUse> usesOf(EngineName sequence) {
    return List.of(new SequenceUse(name("plain"), "a", "nextval('main.s')"));
  }

  @Override
  public List<TableDefinition> referencing(EngineName table) {
    return table.name().equals("p") ? List.of(table(name("c"))) : List.of();
  }

  @Override
  public @Nullable DomainDefinition domain(List<String> name) {
    return domains().stream()
        .filter(domain -> domain.name().name().equals(name.getLast()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<DomainDefinition> domains() {
    DomainDefinition.Check check =
        new DomainDefinition.Check("dom_check", "value > 0", "(VALUE > 0)", "VALUE > 0", true);
    return List.of(
        new DomainDefinition(
            name("dom"), "int4", "23:-1:0", null, false, "7", "7", List.of(check), null));
  }

  @Override
  public @Nullable EngineName type(List<String> name) {
    DomainDefinition domain = domain(name);
    return domain == null ? null : domain.name();
  }

  @Override
  public boolean isType(EngineName name) {
    return type(List.of(name.name())) != null;
  }

  @Override
  public List<TableDefinition> tablesOf(EngineName domain) {
    return List.of();
  }

  @Override
  public List<Relation> viewsOf(EngineName relation) {
    return relation.name().equals("plain")
        ? List.of(new Relation(name("v"), Kind.VIEW, null))
        : List.of();
  }

  @Override
  public EngineName created(List<String> name, boolean temporary) {
    return temporary
        ? new EngineName(EngineName.TEMPORARY, "main", name.getLast())
        : new EngineName(
            "db",
            name.size() > 1 && !name.getFirst().equals("public") ? name.getFirst() : "main",
            name.getLast());
  }
}
