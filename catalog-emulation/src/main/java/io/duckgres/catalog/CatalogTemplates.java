package io.duckgres.catalog;

import io.duckgres.functions.SqlResource;
import java.util.ArrayList;
import java.util.List;

/** Statements of one form for several objects: {@code each/NAME.sql} by {@code each/NAME.tsv}. */
final class CatalogTemplates {
  private CatalogTemplates() {}

  /** The file of the rows a template is filled with. */
  static String rows(String name) {
    return "each/" + name + ".tsv";
  }

  /** The statements, once a row, with the row's cells where the heading's names are in braces. */
  static List<String> statements(String name) {
    String[] lines = SqlResource.text(CatalogTemplates.class, rows(name)).split("\n");
    String[] heading = lines[0].split("\t", -1);
    List<String> templates =
        SqlResource.statements(CatalogTemplates.class, "each/" + name + ".sql");
    List<String> statements = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      for (String template : templates) {
        String statement = template;
        for (int j = 0; j < heading.length; j++) {
          statement = statement.replace("{" + heading[j] + "}", cells[j]);
        }
        statements.add(statement);
      }
    }
    return List.copyOf(statements);
  }
}
