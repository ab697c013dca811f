package io.duckgres.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypeTablesTest {
  @Test
  void everySqlStateOfPostgres15IsThereUnderItsCode() {
    List<String> expected =
        TsvResource.read(TypeTablesTest.class, "sqlstates.tsv").stream()
            .map(cells -> cells.get(2) + "=" + cells.get(0))
            .toList();
    List<String> actual = new ArrayList<>();
    for (SqlState state : SqlState.values()) {
      actual.add(state.name() + "=" + state.code());
      assertSame(state, SqlState.byCode(state.code()));
    }
    assertEquals(expected, actual);
  }

  @Test
  void everyOidConstantNamesARowOfTheTableAndNoneIsMissing() throws IllegalAccessException {
    Set<Integer> constants = new java.util.TreeSet<>();
    for (Field field : Oids.class.getFields()) {
      int oid = field.getInt(null);
      if (oid == Oids.INVALID) {
        continue;
      }
      constants.add(oid);
      String name = PgTypes.byOid(oid).name().toUpperCase(java.util.Locale.ROOT);
      String expected = name.startsWith("_") ? name.substring(1) + "_ARRAY" : name;
      assertEquals(expected, field.getName());
    }
    assertEquals(PgTypes.all().stream().map(PgType::oid).collect(Collectors.toSet()), constants);
  }

  @Test
  void arraysAndElementsPointAtEachOther() {
    for (PgType type : PgTypes.all()) {
      if (type.arrayOid() != 0) {
        PgType array = PgTypes.byOid(type.arrayOid());
        assertEquals(type.oid(), array.elementOid(), type.name());
        assertEquals(true, array.isArray(), array.name());
      }
    }
  }

  @Test
  void formatsTypmodsAsFormatTypeDoes() {
    assertEquals("character varying(25)", PgTypes.format(Oids.VARCHAR, TypeModifiers.ofLength(25)));
    assertEquals("character(1)[]", PgTypes.format(Oids.BPCHAR_ARRAY, TypeModifiers.ofLength(1)));
    assertEquals("numeric(12,2)", PgTypes.format(Oids.NUMERIC, TypeModifiers.ofNumeric(12, 2)));
    assertEquals("numeric(3,-2)", PgTypes.format(Oids.NUMERIC, TypeModifiers.ofNumeric(3, -2)));
    assertEquals("timestamp(3) with time zone", PgTypes.format(Oids.TIMESTAMPTZ, 3));
    assertEquals("interval day to second(3)", PgTypes.format(Oids.INTERVAL, (7176 << 16) | 3));
    assertEquals("integer", PgTypes.format(Oids.INT4, -1));
    assertEquals("???", PgTypes.format(4_000_000, -1));
  }
}
