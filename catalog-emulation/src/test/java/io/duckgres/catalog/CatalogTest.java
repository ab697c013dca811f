package io.duckgres.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.catalog.CatalogColumns.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private static CatalogFixture catalog;

  @BeforeAll
  static void install() {
    catalog = new CatalogFixture();
    catalog.run(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL CHECK (CASE WHEN"
            + " length(\"name\") <= 40 THEN true ELSE error('value too long for type character"
            + " varying(40)') END), email VARCHAR UNIQUE, balance DECIMAL(12,2) DEFAULT 0, active"
            + " BOOLEAN DEFAULT true, tags VARCHAR[])");
    catalog.run("CREATE SCHEMA sales");
    catalog.run(
        "CREATE TABLE sales.orders (order_id BIGINT, customer_id INTEGER, day DATE, CHECK (order_id"
            + " > 0))");
    catalog.run("CREATE INDEX orders_day ON sales.orders (day)");
    catalog.run("CREATE VIEW big AS SELECT id, name FROM customers WHERE balance > 100");
    catalog.run("CREATE SEQUENCE order_seq START 100");
    catalog.run("CREATE TYPE mood AS ENUM ('sad', 'ok')");
    catalog.run("COMMENT ON TABLE customers IS 'the customers'");
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  @Test
  void everyRelationHasPostgresqlsColumns() {
    for (String relation : CatalogColumns.relations()) {
      String[] parts = relation.split("\\.", 2);
      List<String> wanted = new ArrayList<>();
      for (Column column : CatalogColumns.of(parts[0], parts[1])) {
        wanted.add(
            column.name()
                + "|"
                + column.engineType().replace("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE"));
      }
      List<String> found =
          catalog.rows(
              "SELECT column_name, data_type FROM duckdb_columns() WHERE database_name = '_duckgres' AND"
                  + " schema_name = '"
                  + (parts[0].equals("pg_catalog") ? "catalog" : "information")
                  + "' AND table_name = '"
                  + parts[1]
                  + "' ORDER BY column_index");
      assertEquals(wanted, found, relation);
    }
  }

  @Test
  void publicAndPgCatalogHaveTheirFixedOids() {
    assertEquals(
        List.of("11|pg_catalog", "2200|public"),
        catalog.rows("SELECT oid, nspname FROM pg_namespace WHERE oid IN (11, 2200) ORDER BY oid"));
    assertEquals(
        "1259|1247|1249",
        catalog.value(
            "regclassin('pg_class'), regclassin('pg_catalog.pg_type'), regclassin('1249')"));
  }

  @Test
  void userObjectsHaveOidsAboveTheReservedOnes() {
    assertEquals(
        List.of("0"),
        catalog.rows(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
                + " n.nspname IN ('public', 'sales') AND c.oid < 16384"));
    assertTrue(catalog.rows("SELECT oid FROM pg_class WHERE relname = 'customers'").size() == 1);
  }

  @Test
  void columnsHavePostgresqlsTypes() {
    assertEquals(
        List.of(
            "id|integer|t",
            "name|character varying(40)|t",
            "email|text|f",
            "balance|numeric(12,2)|f",
            "active|boolean|f",
            "tags|text[]|f"),
        catalog.rows(
            "SELECT attname, format_type(atttypid, atttypmod), left(attnotnull::VARCHAR, 1) FROM pg_attribute WHERE"
                + " attrelid = regclassin('customers') ORDER BY attnum"));
  }

  @Test
  void constraintsAreNamedAsInPostgresql() {
    assertEquals(
        List.of(
            "customers_email_key|u|UNIQUE (email)",
            "customers_pkey|p|PRIMARY KEY (id)",
            "orders_order_id_check|c|CHECK ((order_id > 0))"),
        catalog.rows(
            "SELECT conname, contype, pg_get_constraintdef(oid) FROM pg_constraint WHERE"
                + " connamespace <> 11 ORDER BY 1"));
  }
}
