package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.SettingPlan.ResetSetting;
import io.duckgres.translator.plan.SettingPlan.SetSetting;
import io.duckgres.translator.plan.StoredSetting;
import io.duckgres.translator.plan.StoredSetting.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SET and RESET behind ALTER ROLE and ALTER DATABASE. */
final class StoredSettings {
  private StoredSettings() {}

  /** Reads it; null when neither word comes next. */
  static @Nullable StoredSetting read(UtilityContext context) {
    TokenReader reader = context.reader();
    if (reader.accept("reset")) {
      ResetSetting reset = (ResetSetting) SettingParser.reset(context);
      String name = reset.name();
      return name == null
          ? new StoredSetting(Action.RESET_ALL, "", List.of())
          : new StoredSetting(Action.RESET, name, List.of());
    }
    if (!reader.accept("set")) {
      return null;
    }
    if (reader.peek(1).is("from") && reader.peek(2).is("current")) {
      String name = reader.name();
      reader.expect("from", "current");
      return new StoredSetting(Action.SET_CURRENT, name, List.of());
    }
    if (!(SettingParser.set(context) instanceof SetSetting set)) {
      throw reader.error();
    }
    return set.toDefault()
        ? new StoredSetting(Action.RESET, set.name(), List.of())
        : new StoredSetting(Action.SET, set.name(), set.values());
  }
}
