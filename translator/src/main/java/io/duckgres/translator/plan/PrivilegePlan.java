package io.duckgres.translator.plan;

import java.util.List;

/** Commands on who may do what with a database's objects. */
public sealed interface PrivilegePlan extends StatementPlan {

  /** The kind of object behind ON. */
  enum ObjectKind {
    TABLE,
    SEQUENCE,
    DATABASE,
    DOMAIN,
    FOREIGN_DATA_WRAPPER,
    FOREIGN_SERVER,
    FUNCTION,
    LANGUAGE,
    LARGE_OBJECT,
    PARAMETER,
    SCHEMA,
    TABLESPACE,
    TYPE
  }

  /**
   * A privilege with the columns it is for.
   *
   * @param name lower case
   * @param columns empty for the whole object
   */
  record Privilege(String name, List<String> columns) {
    public Privilege {
      columns = List.copyOf(columns);
    }
  }

  /**
   * GRANT and REVOKE of privileges.
   *
   * @param privileges empty for ALL
   * @param names the objects, each of one to three parts; of schemas when {@code allInSchema}
   * @param optionOnly REVOKE GRANT OPTION FOR
   */
  record GrantPrivileges(
      Source source,
      boolean grants,
      List<Privilege> privileges,
      ObjectKind kind,
      boolean allInSchema,
      List<List<String>> names,
      List<RoleSpec> grantees,
      boolean optionOnly)
      implements PrivilegePlan {
    public GrantPrivileges {
      privileges = List.copyOf(privileges);
      names = List.copyOf(names);
      grantees = List.copyOf(grantees);
    }

    @Override
    public String tag() {
      return grants ? "GRANT" : "REVOKE";
    }
  }

  /**
   * ALTER DEFAULT PRIVILEGES.
   *
   * @param roles FOR ROLE; empty for the current one
   * @param schemas IN SCHEMA
   */
  record DefaultPrivileges(
      Source source, List<RoleSpec> roles, List<String> schemas, GrantPrivileges change)
      implements PrivilegePlan {
    public DefaultPrivileges {
      roles = List.copyOf(roles);
      schemas = List.copyOf(schemas);
    }

    @Override
    public String tag() {
      return "ALTER DEFAULT PRIVILEGES";
    }
  }

  /** REASSIGN OWNED BY roles TO newOwner. */
  record ReassignOwned(Source source, List<RoleSpec> roles, RoleSpec newOwner)
      implements PrivilegePlan {
    public ReassignOwned {
      roles = List.copyOf(roles);
    }

    @Override
    public String tag() {
      return "REASSIGN OWNED";
    }
  }

  /** DROP OWNED BY roles. */
  record DropOwned(Source source, List<RoleSpec> roles) implements PrivilegePlan {
    public DropOwned {
      roles = List.copyOf(roles);
    }

    @Override
    public String tag() {
      return "DROP OWNED";
    }
  }
}
