package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNodeList;

/**
 * The sequences of serial and identity columns: made before the table under PostgreSQL's name
 * {@code table_column_seq} and dropped with the column.
 */
final class OwnedSequences {
  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;
  private final Steps steps;

  OwnedSequences(DefinitionTerms terms, DefinitionLookup lookup, Steps steps) {
    this.terms = terms;
    this.lookup = lookup;
    this.steps = steps;
  }

  /** Makes the sequence and returns the column's default. */
  String create(TableDraft table, String column, String type, SqlNodeList options) {
    EngineName sequence = free(table.name, column);
    steps.add(
        terms.createSequence(
            List.of(sequence.database(), sequence.schema(), sequence.name()),
            sequence.isTemporary(),
            options));
    if (!type.equals("BIGINT")) {
      steps.add(
          TableStatements.comment(
              "SEQUENCE", sequence, TableNotes.write(null, Map.of(TableNotes.TYPE, type))));
    }
    table.notes.put(TableNotes.OWNED + column, sequence.sql());
    return nextval(sequence);
  }

  private EngineName free(EngineName table, String column) {
    for (int pass = 0; ; pass++) {
      String label = pass == 0 ? "seq" : "seq" + pass;
      EngineName name = table.sibling(ConstraintNames.make(table.name(), column, label));
      if (lookup.relation(List.of(name.shownSchema(), name.name())) == null
          && !steps.statements().toString().contains(name.sql())) {
        return name;
      }
    }
  }

  /** As the catalog's views read it back. */
  static String nextval(EngineName sequence) {
    List<String> parts = new ArrayList<>();
    if (sequence.isTemporary()) {
      parts.add(sequence.database());
    }
    parts.add(sequence.schema());
    parts.add(sequence.name());
    parts.replaceAll(part -> Identifiers.isPlain(part) ? part : Identifiers.quote(part));
    return "nextval(" + Identifiers.literal(String.join(".", parts)) + ")";
  }
}
