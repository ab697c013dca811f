package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.RoleOptions;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.StoredSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP of ROLE, USER and GROUP; the reader stands behind that word. */
final class RoleParser {
  private RoleParser() {}

  static StatementPlan create(UtilityContext context, String word) {
    TokenReader reader = context.reader();
    String name = RoleSpecs.name(reader, "here");
    return new ClusterPlan.CreateRole(
        context.source(), name, RoleOptionReader.read(reader, true, word.equals("user")));
  }

  static StatementPlan alter(UtilityContext context, String word) {
    TokenReader reader = context.reader();
    Source source = context.source();
    if (!word.equals("group") && reader.accept("all")) {
      return setting(context, null);
    }
    if (reader.peek(1).is("rename")) {
      String name = RoleSpecs.name(reader, "here");
      reader.expect("rename", "to");
      return new ClusterPlan.RenameRole(source, name, RoleSpecs.name(reader, "here"));
    }
    RoleSpec role = RoleSpecs.read(reader);
    if (word.equals("group")) {
      boolean removes = reader.accept("drop");
      if (!removes) {
        reader.expect("add");
      }
      reader.expect("user");
      return new ClusterPlan.AlterRole(source, role, members(RoleSpecs.list(reader)), removes);
    }
    if (reader.peek().is("in") || reader.peek().is("set") || reader.peek().is("reset")) {
      return setting(context, role);
    }
    return new ClusterPlan.AlterRole(
        source, role, RoleOptionReader.read(reader, false, null), false);
  }

  private static RoleOptions members(List<RoleSpec> members) {
    return new RoleOptions(Map.of(), null, false, null, null, List.of(), members, List.of());
  }

  private static StatementPlan setting(UtilityContext context, @Nullable RoleSpec role) {
    TokenReader reader = context.reader();
    String database = null;
    if (reader.accept("in")) {
      reader.expect("database");
      database = reader.name();
    }
    StoredSetting setting = StoredSettings.read(context);
    if (setting == null) {
      throw reader.error();
    }
    return new ClusterPlan.AlterRoleSetting(context.source(), role, database, setting);
  }

  static StatementPlan drop(UtilityContext context) {
    TokenReader reader = context.reader();
    boolean ifExists = reader.accept("if", "exists");
    List<String> names = new ArrayList<>();
    for (RoleSpec role : RoleSpecs.list(reader)) {
      if (role.kind() != RoleSpec.Kind.NAMED) {
        throw io.duckgres.types.PgError.error(
            io.duckgres.types.SqlState.INVALID_PARAMETER_VALUE,
            "cannot use special role specifier in DROP ROLE");
      }
      names.add(role.name());
    }
    return new ClusterPlan.DropRoles(context.source(), names, ifExists);
  }
}
