package io.duckgres.translator.definition;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is defined, as a session sees it. Asked while a statement runs; nothing may be kept. */
public interface DefinitionLookup {

  enum Kind {
    TABLE("table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    SEQUENCE("sequence"),
    INDEX("index");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As error messages say it. */
    public String words() {
      return words;
    }
  }

  /**
   * A relation.
   *
   * @param comment the engine's, see {@link TableNotes}
   */
  record Relation(EngineName name, Kind kind, @Nullable String comment) {}

  /** The columns of relations, for typing a query. */
  default RelationLookup relations() {
    return name -> null;
  }

  /** A relation by its name as written, one to three parts; null when there is none. */
  @Nullable Relation relation(List<String> name);

  /** A domain by its name as written, one to three parts; null when there is none. */
  @Nullable DomainDefinition domain(List<String> name);

  /** All domains. */
  List<DomainDefinition> domains();

  /** A type made by a client, by its name as written; null when there is none. */
  @Nullable EngineName type(List<String> name);

  /** Whether there is a type of this name, a domain or another. */
  boolean isType(EngineName name);

  /** The tables that have a column of a domain. */
  List<TableDefinition> tablesOf(EngineName domain);

  /** The definition of a table or materialized view. */
  TableDefinition table(EngineName name);

  /** The rows of a query in the engine's SQL, whose columns are all text. */
  List<List<@Nullable String>> rows(String sql);

  /** The table of an index. */
  EngineName tableOf(EngineName index);

  SequenceDefinition sequence(EngineName name);

  /**
   * A column whose default takes values from a sequence.
   *
   * @param value the default, in the engine's SQL
   */
  record SequenceUse(EngineName table, String column, String value) {}

  /** The columns whose defaults use a sequence. */
  List<SequenceUse> usesOf(EngineName sequence);

  /** The tables with a foreign key to this one, itself left out. */
  List<TableDefinition> referencing(EngineName table);

  /** The views whose notes say that they read a relation. */
  List<Relation> viewsOf(EngineName relation);

  /**
   * Where a new object of this name as written goes.
   *
   * @throws io.duckgres.types.PgError 3F000 without such a schema
   */
  EngineName created(List<String> name, boolean temporary);
}
