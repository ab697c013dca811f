package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.settings.Setting;
import io.duckgres.executor.settings.SettingRegistry;
import io.duckgres.executor.settings.Settings;
import io.duckgres.translator.plan.SettingPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SET, RESET and SHOW. */
final class SettingCommand {
  private SettingCommand() {}

  static Outcome run(SettingPlan plan, Backend backend, Run run) {
    return switch (plan) {
      case SettingPlan.SetSetting set -> {
        set(set, backend);
        yield new Outcome.Completed(set.tag());
      }
      case SettingPlan.ResetSetting reset -> {
        String name = reset.name();
        if (name == null) {
          backend.settings().resetAll();
        } else {
          backend.settings().reset(name);
        }
        yield new Outcome.Completed(reset.tag());
      }
      case SettingPlan.ShowSetting show -> {
        RowDescription columns = Fields.withFormats(describe(show), run.resultFormats());
        yield new Outcome.Rows(
            columns,
            new TextRows(
                rows(show, backend.settings()), "SHOW", backend.settings().text(), run.done()));
      }
    };
  }

  private static void set(SettingPlan.SetSetting set, Backend backend) {
    boolean local = set.scope() == SettingPlan.Scope.LOCAL;
    if (local && !backend.transaction().isBlock()) {
      backend.notice(
          PgError.warning(
              SqlState.NO_ACTIVE_SQL_TRANSACTION,
              "SET LOCAL can only be used in transaction blocks"));
    }
    backend.settings().set(set.name(), set.values(), local, backend::notice);
    if (set.name().equals("application_name")) {
      backend.activity().applicationName(backend.settings().value("application_name"));
    }
  }

  static RowDescription describe(SettingPlan.ShowSetting show) {
    String name = show.name();
    if (name == null) {
      return Fields.text("name", "setting", "description");
    }
    Setting setting = SettingRegistry.find(name);
    return Fields.text(setting == null ? name : setting.name());
  }

  private static List<List<@Nullable String>> rows(
      SettingPlan.ShowSetting show, Settings settings) {
    String name = show.name();
    List<List<@Nullable String>> rows = new ArrayList<>();
    if (name != null) {
      rows.add(List.of(settings.show(name)));
      return rows;
    }
    for (Setting setting : SettingRegistry.all()) {
      if (!setting.hidden()) {
        rows.add(List.of(setting.name(), settings.show(setting), setting.description()));
      }
    }
    return rows;
  }
}
