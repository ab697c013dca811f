package io.duckgres.translator.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of CREATE ROLE and ALTER ROLE; what is not given stays as it is.
 *
 * @param attributes SUPERUSER, INHERIT, CREATEROLE, CREATEDB, LOGIN, REPLICATION, BYPASSRLS to
 *     whether it is given with or without NO
 * @param setsPassword PASSWORD is given
 * @param password null for PASSWORD NULL; a secret
 * @param inRoles IN ROLE: roles the new one becomes a member of
 * @param members ROLE: roles that become its members
 * @param admins ADMIN: members that may grant it on
 */
public record RoleOptions(
    Map<String, Boolean> attributes,
    @Nullable Integer connectionLimit,
    boolean setsPassword,
    @Nullable String password,
    @Nullable String validUntil,
    List<RoleSpec> inRoles,
    List<RoleSpec> members,
    List<RoleSpec> admins) {
  public RoleOptions {
    attributes = Map.copyOf(attributes);
    inRoles = List.copyOf(inRoles);
    members = List.copyOf(members);
    admins = List.copyOf(admins);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "RoleOptions" + attributes;
  }
}
