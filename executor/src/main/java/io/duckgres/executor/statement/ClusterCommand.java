package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.PrivilegePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Commands on roles, databases and privileges. */
final class ClusterCommand {
  private ClusterCommand() {}

  static Outcome run(ClusterPlan plan, Backend backend, Run run) {
    boolean ofFiles =
        plan instanceof ClusterPlan.CreateDatabase || plan instanceof ClusterPlan.DropDatabase;
    if (ofFiles && (backend.transaction().isBlock() || !run.alone())) {
      throw PgError.error(
          SqlState.ACTIVE_SQL_TRANSACTION, plan.tag() + " cannot run inside a transaction block");
    }
    begin(plan, backend, run);
    RoleCommand roles = new RoleCommand(backend);
    switch (plan) {
      case ClusterPlan.CreateRole create -> roles.create(create);
      case ClusterPlan.AlterRole alter -> roles.alter(alter);
      case ClusterPlan.RenameRole rename -> roles.rename(rename);
      case ClusterPlan.DropRoles drop -> roles.drop(drop);
      case ClusterPlan.GrantRoles grant -> roles.grantRoles(grant);
      case ClusterPlan.AlterRoleSetting set -> new StoredSettingCommand(backend, roles).ofRole(set);
      case ClusterPlan.AlterDatabaseSetting set ->
          new StoredSettingCommand(backend, roles).ofDatabase(set);
      case ClusterPlan.CreateDatabase create -> new DatabaseCommand(backend, roles).create(create);
      case ClusterPlan.AlterDatabase alter -> new DatabaseCommand(backend, roles).alter(alter);
      case ClusterPlan.AlterDatabaseOwner owner -> new DatabaseCommand(backend, roles).owner(owner);
      case ClusterPlan.RenameDatabase rename -> new DatabaseCommand(backend, roles).rename(rename);
      case ClusterPlan.DropDatabase drop -> new DatabaseCommand(backend, roles).drop(drop);
    }
    return new Outcome.Completed(plan.tag());
  }

  static Outcome run(PrivilegePlan plan, Backend backend, Run run) {
    begin(plan, backend, run);
    new PrivilegeCommand(backend, new RoleCommand(backend)).run(plan);
    return new Outcome.Completed(plan.tag());
  }

  private static void begin(StatementPlan plan, Backend backend, Run run) {
    backend.transaction().checkWritable(plan.tag());
    backend.transaction().enter(run.alone(), false);
  }
}
