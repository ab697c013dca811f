package io.duckgres.translator.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL knows of a relation and the engine has no place for. It stands behind the
 * relation's comment, where it is part of the transaction, and is renamed and dropped with the
 * relation: {@code comment SOH key=value SOH key=value}, lists separated by STX. The catalog's
 * views read it as well.
 */
public final class TableNotes {
  /** The names of the constraints but NOT NULL, in the engine's order; empty for lengths. */
  public static final String NAMES = "names";

  /** The indexes that the engine does not have, see {@link IndexDefinition}. */
  public static final String INDEXES = "indexes";

  /** The foreign keys, see {@link ForeignKey}. */
  public static final String FOREIGN_KEYS = "fk";

  /** {@code identity.COLUMN} is {@code a} for ALWAYS and {@code d} for BY DEFAULT. */
  public static final String IDENTITY = "identity.";

  /** {@code owned.COLUMN} is the sequence that is dropped with the column, as engine SQL. */
  public static final String OWNED = "owned.";

  /** {@code domain.COLUMN} is the domain the column is of. */
  public static final String DOMAIN = "domain.";

  /** {@code domaindefault.COLUMN} is there when the column's default is its domain's. */
  public static final String DOMAIN_DEFAULT = "domaindefault.";

  /** {@code declared.COLUMN} is the OID of a type that the engine has under another name. */
  public static final String DECLARED = "declared.";

  /** A materialized view's query. */
  public static final String QUERY = "query";

  /** There when a materialized view has not been filled since it was made or emptied. */
  public static final String UNPOPULATED = "unpopulated";

  /** Names of the relations a view reads, as {@link EngineName#sql}. */
  public static final String USES = "uses";

  /** Where a sequence started that the engine had to start elsewhere. */
  public static final String START = "start";

  /** The type of a sequence that is not a bigint, as the engine spells it. */
  public static final String TYPE = "type";

  /** A view's query as PostgreSQL prints it, relations marked by {@link #relation}. */
  public static final String VIEW = "view";

  /** The same with as few parentheses as possible. */
  public static final String VIEW_PRETTY = "pretty";

  /** {@code OID:typmod} of each of a view's columns. */
  public static final String TYPES = "types";

  private static final String SCHEMA = "\u0003";
  private static final String NAME = "\u0004";
  private static final String ENTRY = "\u0001";
  private static final String ITEM = "\u0002";

  private TableNotes() {}

  /** The notes in an engine comment. */
  public static Map<String, String> read(@Nullable String engineComment) {
    Map<String, String> notes = new LinkedHashMap<>();
    if (engineComment != null) {
      List<String> entries = List.of(engineComment.split(ENTRY, -1));
      for (String entry : entries.subList(1, entries.size())) {
        int equals = entry.indexOf('=');
        notes.put(entry.substring(0, equals), entry.substring(equals + 1));
      }
    }
    return notes;
  }

  /** The client's part of an engine comment, null for none. */
  public static @Nullable String comment(@Nullable String engineComment) {
    if (engineComment == null) {
      return null;
    }
    int end = engineComment.indexOf(ENTRY);
    String own = end < 0 ? engineComment : engineComment.substring(0, end);
    return own.isEmpty() ? null : own;
  }

  /** The engine comment of both; empty when there is nothing to keep. */
  public static String write(@Nullable String comment, Map<String, String> notes) {
    StringBuilder out = new StringBuilder(comment == null ? "" : comment);
    notes.forEach((key, value) -> out.append(ENTRY).append(key).append('=').append(value));
    return out.toString();
  }

  /** A relation in a text whose schema is shown only when the search path does not find it. */
  static String relation(String quotedSchema, String quotedName) {
    return SCHEMA + quotedSchema + NAME + quotedName;
  }

  /** A text with the schemas of all its relations shown. */
  public static @Nullable String qualified(@Nullable String text) {
    return text == null ? null : text.replace(SCHEMA, "").replace(NAME, ".");
  }

  /** Whether a text can be kept. */
  static boolean isKeepable(String text) {
    return !text.contains(ENTRY) && !text.contains(ITEM);
  }

  public static List<String> items(@Nullable String value) {
    return value == null ? List.of() : List.of(value.split(ITEM, -1));
  }

  public static String list(List<String> items) {
    return String.join(ITEM, items);
  }
}
