package io.duckgres.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.functions.FunctionTable;
import io.duckgres.functions.FunctionTable.Function;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FunctionTableTest {
  @Test
  void everyMacroOfTheTableIsInstalledWithItsArguments() {
    try (CatalogFixture catalog = new CatalogFixture()) {
      Set<String> installed =
          new HashSet<>(
              catalog.rows(
                  "SELECT function_name, len(parameters) FROM duckdb_functions() WHERE"
                      + " database_name = '_duckgres'"));
      assertFalse(FunctionTable.all().isEmpty());
      List<Function> missing =
          FunctionTable.all().stream()
              .filter(function -> function.how() == FunctionTable.How.MACRO)
              .filter(f -> !installed.contains(f.name() + "|" + f.arguments().size()))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void everyFunctionOfTheTableIsInPgProc() {
    try (CatalogFixture catalog = new CatalogFixture()) {
      Set<String> known =
          new HashSet<>(
              catalog.rows(
                  "SELECT p.proname, t.result, p.provolatile FROM pg_proc p JOIN routine_texts t ON"
                      + " t.oid = p.oid"));
      for (Function function : FunctionTable.all()) {
        assertTrue(
            known.contains(function.name() + "|" + function.result() + "|" + function.volatility()),
            function.toString());
      }
    }
  }

  @Test
  void tellsTheResultTypeWhereOverloadsAgree() {
    assertEquals("name", FunctionTable.resultType("current_database", 0));
    assertEquals("text", FunctionTable.resultType("format_type", 2));
    assertNull(FunctionTable.resultType("nosuch", 0));
  }
}
