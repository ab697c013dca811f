package io.duckgres.translator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** SET, RESET and SHOW of session settings (GUCs). Names are lower case unless quoted. */
public sealed interface SettingPlan extends StatementPlan {

  enum Scope {
    SESSION,
    /** Until the end of the transaction. */
    LOCAL
  }

  /**
   * SET name {TO | =} values. SET TIME ZONE, SET NAMES, SET ROLE, SET SCHEMA and SET SESSION
   * AUTHORIZATION come as the settings they stand for.
   *
   * @param values as text, in order; empty for DEFAULT
   */
  record SetSetting(Source source, Scope scope, String name, List<String> values)
      implements SettingPlan {
    public SetSetting {
      values = List.copyOf(values);
    }

    public boolean toDefault() {
      return values.isEmpty();
    }

    @Override
    public String tag() {
      return "SET";
    }
  }

  /** RESET; a null name is RESET ALL. */
  record ResetSetting(Source source, @Nullable String name) implements SettingPlan {
    @Override
    public String tag() {
      return "RESET";
    }
  }

  /** SHOW; a null name is SHOW ALL. */
  record ShowSetting(Source source, @Nullable String name) implements SettingPlan {
    @Override
    public String tag() {
      return "SHOW";
    }
  }
}
