package io.duckgres.executor.cluster;

import io.duckgres.executor.auth.ScramVerifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A role, the row of {@code pg_authid}. Immutable.
 *
 * @param oid stable, also over a rename
 * @param homeOid OID of the database that a role which may log in has of its own
 * @param attributes what CREATE ROLE's words gave it
 * @param connectionLimit sessions at the same time, -1 for no limit
 * @param verifier what is kept of its password, null when it has none
 * @param validUntil when the password expires, null for never
 * @param configured its name and password stand in the server's configuration
 * @param memberOf OIDs of the roles granted to it; true with the admin option
 */
public record Role(
    String name,
    long oid,
    long homeOid,
    Set<Attribute> attributes,
    int connectionLimit,
    @Nullable ScramVerifier verifier,
    @Nullable Instant validUntil,
    boolean configured,
    Map<Long, Boolean> memberOf) {
  /** OID of {@code pg_database_owner}, whose members are not listed. */
  public static final long DATABASE_OWNER = 6171;

  /** The words of CREATE ROLE that have a NO form. */
  public enum Attribute {
    SUPERUSER,
    INHERIT,
    CREATEROLE,
    CREATEDB,
    LOGIN,
    REPLICATION,
    BYPASSRLS
  }

  public Role {
    attributes = Set.copyOf(attributes);
    memberOf = Map.copyOf(memberOf);
  }

  public boolean has(Attribute attribute) {
    return attributes.contains(attribute);
  }

  public boolean isSuperuser() {
    return has(Attribute.SUPERUSER);
  }

  Role with(Attribute attribute, boolean on) {
    Set<Attribute> changed = EnumSet.noneOf(Attribute.class);
    changed.addAll(attributes);
    if (on) {
      changed.add(attribute);
    } else {
      changed.remove(attribute);
    }
    return new Role(
        name, oid, homeOid, changed, connectionLimit, verifier, validUntil, configured, memberOf);
  }

  Role withName(String name) {
    return new Role(
        name,
        oid,
        homeOid,
        attributes,
        connectionLimit,
        verifier,
        validUntil,
        configured,
        memberOf);
  }

  Role withConnectionLimit(int limit) {
    return new Role(
        name, oid, homeOid, attributes, limit, verifier, validUntil, configured, memberOf);
  }

  Role withVerifier(@Nullable ScramVerifier verifier) {
    return new Role(
        name,
        oid,
        homeOid,
        attributes,
        connectionLimit,
        verifier,
        validUntil,
        configured,
        memberOf);
  }

  Role withValidUntil(@Nullable Instant validUntil) {
    return new Role(
        name,
        oid,
        homeOid,
        attributes,
        connectionLimit,
        verifier,
        validUntil,
        configured,
        memberOf);
  }

  Role withConfigured(boolean configured) {
    return new Role(
        name,
        oid,
        homeOid,
        attributes,
        connectionLimit,
        verifier,
        validUntil,
        configured,
        memberOf);
  }

  /** Adds, changes or (null) takes away a membership. */
  Role withMembership(long group, @Nullable Boolean admin) {
    Map<Long, Boolean> changed = new TreeMap<>(memberOf);
    if (admin == null) {
      changed.remove(group);
    } else {
      changed.put(group, admin);
    }
    return new Role(
        name, oid, homeOid, attributes, connectionLimit, verifier, validUntil, configured, changed);
  }

  /** Without the verifier, which is a secret. */
  @Override
  public String toString() {
    return "Role[" + name + ", " + attributes + "]";
  }
}
