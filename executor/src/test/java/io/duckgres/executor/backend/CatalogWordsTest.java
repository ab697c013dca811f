package io.duckgres.executor.backend;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from pg_class",
        "select * from PG_CATALOG.x",
        "select _duckgres.f(1)",
        "select 1::regclass",
        "select relOid",
        "select FORMAT_TYPE(1, 2)",
        "select obj_description(1)",
        "select relacl",
        "acl"
      })
  void findsWhatReadsACatalog(String sql) {
    assertTrue(CatalogWords.in(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "select 1", "p", "_", "_d", "_de", "select a_b, pg, fo, re, oi from t"})
  void passesOverTheRest(String sql) {
    assertFalse(CatalogWords.in(sql));
  }
}
