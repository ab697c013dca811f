package io.duckgres.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.types.TsvResource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The macros against PostgreSQL 15's own answers ({@code answers.tsv}). */
class AnswersTest {
  private static CatalogFixture catalog;

  @BeforeAll
  static void install() {
    catalog = new CatalogFixture();
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  static Stream<List<String>> answers() {
    return TsvResource.read(AnswersTest.class, "answers.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void answersAsPostgresql(List<String> row) {
    assertEquals(row.get(2), catalog.value(row.get(1)), row.get(0));
  }
}
