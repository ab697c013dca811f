package io.duckgres.executor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.SessionRoles;
import io.duckgres.executor.settings.Setting.Effect;
import io.duckgres.types.PgError;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SettingsTest {
  private static final Consumer<PgError> IGNORED = notice -> {};

  private static Settings settings() {
    return new Settings(
        "postgres",
        new SessionRoles(
            Cluster.open(null, Map.of("postgres", ScramVerifier.ofPassword("p")), Set.of()),
            "postgres",
            0),
        Map.of("server_version", "15.18"),
        Map.of(),
        Map.of(),
        IGNORED);
  }

  /** What SHOW prints after SET, or the error: answers of PostgreSQL 15. */
  @TestFactory
  Stream<DynamicTest> takesValuesAsPostgresDoes() {
    return TsvResource.read(SettingsTest.class, "set_and_show.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0) + " = " + row.get(1), () -> checkRow(row)));
  }

  private static void checkRow(List<String> row) {
    Settings settings = settings();
    String answer;
    try {
      settings.set(row.get(0), List.of(row.get(1).split(",")), false, IGNORED);
      answer = settings.show(row.get(0));
    } catch (PgError e) {
      answer = e.sqlState().code() + " " + e.message();
    }
    assertEquals(row.get(2), answer);
  }

  @Test
  void readsEveryRowOfTheRegistry() {
    List<Setting> all = SettingRegistry.all();
    assertTrue(all.size() > 300, all.size() + " settings");
    Settings settings = settings();
    for (Setting setting : all) {
      assertEquals(setting, SettingRegistry.find(setting.name().toUpperCase(Locale.ROOT)));
      assertFalse(setting.description().isEmpty(), setting.name());
      settings.show(setting);
      if (setting.type() != Setting.Type.STRING && SettingChecks.changeable(setting)) {
        assertEquals(
            setting.defaultValue(),
            SettingParser.parse(setting, setting.name(), setting.defaultValue()),
            setting.name());
      }
    }
  }

  @Test
  void showsItsDefaultsAgainAfterReset() {
    Settings settings = settings();
    settings.set("work_mem", List.of("8MB"), false, IGNORED);
    settings.set("DateStyle", List.of("German"), false, IGNORED);
    settings.resetAll();
    assertEquals("4MB", settings.show("work_mem"));
    assertEquals("ISO, MDY", settings.show("datestyle"));
  }

  @Test
  void forgetsWhatARolledBackTransactionSet() {
    Settings settings = settings();
    settings.set("work_mem", List.of("8MB"), false, IGNORED);
    settings.committed();
    settings.set("work_mem", List.of("16MB"), false, IGNORED);
    settings.set("work_mem", List.of("32MB"), true, IGNORED);
    assertEquals("32MB", settings.show("work_mem"));
    settings.rolledBack();
    assertEquals("8MB", settings.show("work_mem"));
  }

  @Test
  void keepsTheSessionsValueUnderALocalOne() {
    Settings settings = settings();
    settings.set("work_mem", List.of("8MB"), false, IGNORED);
    settings.set("work_mem", List.of("32MB"), true, IGNORED);
    settings.committed();
    assertEquals("8MB", settings.show("work_mem"));
  }

  @Test
  void saysWhenAValueHasNoEffect() {
    List<PgError> notices = new ArrayList<>();
    settings().set("client_connection_check_interval", List.of("1s"), false, notices::add);
    assertEquals(
        "parameter \"client_connection_check_interval\" has no effect on this server",
        notices.getFirst().message());
  }

  @Test
  void refusesValuesThatWouldChangeAnswersWithoutActing() {
    for (Setting setting : SettingRegistry.all()) {
      if (setting.effect() == Effect.FIXED && setting.type() == Setting.Type.BOOL) {
        String other = setting.defaultValue().equals("on") ? "off" : "on";
        PgError error =
            assertThrows(
                PgError.class,
                () -> settings().set(setting.name(), List.of(other), false, IGNORED));
        assertEquals("0A000", error.sqlState().code(), setting.name());
      }
    }
  }

  @Test
  void replacesTheUserInTheSearchPath() {
    Settings settings = settings();
    assertEquals(List.of("postgres", "public"), settings.searchPath());
    settings.set("search_path", List.of("a", "B b"), false, IGNORED);
    assertEquals("a, \"B b\"", settings.show("search_path"));
    assertEquals(List.of("a", "B b"), settings.searchPath());
  }
}
