package io.duckgres.translator.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands on what all databases share: roles, databases and the settings stored with them. */
public sealed interface ClusterPlan extends StatementPlan {

  /** CREATE ROLE, CREATE USER (with LOGIN among the attributes) and CREATE GROUP. */
  record CreateRole(Source source, String name, RoleOptions options) implements ClusterPlan {
    @Override
    public String tag() {
      return "CREATE ROLE";
    }
  }

  /**
   * ALTER ROLE and ALTER GROUP.
   *
   * @param removes the members given leave the role (ALTER GROUP … DROP USER)
   */
  record AlterRole(Source source, RoleSpec role, RoleOptions options, boolean removes)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER ROLE";
    }
  }

  record RenameRole(Source source, String name, String newName) implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER ROLE";
    }
  }

  /**
   * ALTER ROLE … SET and RESET.
   *
   * @param role null for ALL
   * @param database null for all databases
   */
  record AlterRoleSetting(
      Source source, @Nullable RoleSpec role, @Nullable String database, StoredSetting setting)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER ROLE";
    }
  }

  record DropRoles(Source source, List<String> names, boolean ifExists) implements ClusterPlan {
    public DropRoles {
      names = List.copyOf(names);
    }

    @Override
    public String tag() {
      return "DROP ROLE";
    }
  }

  /**
   * GRANT role TO role and REVOKE role FROM role.
   *
   * @param admin WITH ADMIN OPTION; of REVOKE: only that option
   */
  record GrantRoles(
      Source source, boolean grants, List<String> roles, List<RoleSpec> grantees, boolean admin)
      implements ClusterPlan {
    public GrantRoles {
      roles = List.copyOf(roles);
      grantees = List.copyOf(grantees);
    }

    @Override
    public String tag() {
      return grants ? "GRANT ROLE" : "REVOKE ROLE";
    }
  }

  /**
   * @param options by lower-case name: owner, template, encoding, connection_limit …; null for
   *     DEFAULT
   */
  record CreateDatabase(Source source, String name, Map<String, @Nullable String> options)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "CREATE DATABASE";
    }
  }

  /** ALTER DATABASE with options as those of CREATE DATABASE. */
  record AlterDatabase(Source source, String name, Map<String, @Nullable String> options)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER DATABASE";
    }
  }

  record RenameDatabase(Source source, String name, String newName) implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER DATABASE";
    }
  }

  record AlterDatabaseOwner(Source source, String name, RoleSpec owner) implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER DATABASE";
    }
  }

  record AlterDatabaseSetting(Source source, String name, StoredSetting setting)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "ALTER DATABASE";
    }
  }

  /**
   * @param force ends the sessions that are connected
   */
  record DropDatabase(Source source, String name, boolean ifExists, boolean force)
      implements ClusterPlan {
    @Override
    public String tag() {
      return "DROP DATABASE";
    }
  }
}
