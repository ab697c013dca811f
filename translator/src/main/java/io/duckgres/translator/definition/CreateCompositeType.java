package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgCreateCompositeType;
import io.duckgres.translator.tree.PgTypeName;
import org.apache.calcite.sql.SqlNode;

/** CREATE TYPE AS (…), which the engine does but for fields of a domain. */
final class CreateCompositeType {
  private CreateCompositeType() {}

  static Steps steps(
      PgCreateCompositeType tree, TranslationContext context, DefinitionLookup lookup) {
    DefinitionTerms terms = new DefinitionTerms(context);
    Domains domains = new Domains(terms, lookup);
    for (SqlNode attribute : tree.columns()) {
      PgTypeName type = attribute instanceof PgColumnDef column ? column.type() : null;
      DomainDefinition domain = type == null ? null : domains.find(type);
      if (domain != null) {
        throw DefinitionTerms.unsupported(
            "a domain as field of a composite type", "Give the field the base type of the domain.");
      }
    }
    return new Steps().add(terms.sql(tree));
  }
}
