package io.duckgres.executor.statement;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.SessionCluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.executor.database.DatabaseFile;
import io.duckgres.executor.database.DatabaseNames;
import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.executor.database.Databases;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** CREATE, ALTER and DROP DATABASE, with PostgreSQL 15's permissions. */
final class DatabaseCommand {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCommand.class);

  /** How long a database that is to be dropped may be in use, as in PostgreSQL. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  private final Backend backend;
  private final SessionCluster cluster;
  private final Databases databases;
  private final RoleCommand roles;

  DatabaseCommand(Backend backend, RoleCommand roles) {
    this.backend = backend;
    this.cluster = backend.cluster();
    this.databases = backend.databases();
    this.roles = roles;
  }

  void create(ClusterPlan.CreateDatabase plan) {
    if (databases.names().isLake()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "CREATE DATABASE is not supported on a DuckLake")
          .hint("The lake is the only database: use a schema.");
    }
    Role current = cluster.currentRole();
    String ownerName = plan.options().get("owner");
    Role owner = ownerName == null ? current : cluster.state().existingRole(ownerName);
    if (!current.isSuperuser() && !current.has(Attribute.CREATEDB)) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to create database");
    }
    if (!cluster.hasRightsOf(owner.oid())) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "must be member of role \"" + owner.name() + "\"");
    }
    DatabaseOptions.check(plan.options());
    DatabaseRef template = template(plan.options().get("template"));
    if (databases.names().isTaken(plan.name())) {
      throw exists(plan.name());
    }
    Runnable create = () -> cluster.shared().change(state -> created(state, plan, owner, template));
    if (template == null) {
      create.run();
    } else if (!databases.whileUnused(template.file(), create)) {
      throw PgError.error(
              SqlState.OBJECT_IN_USE,
              "source database \"" + template.name() + "\" is being accessed by other users")
          .detail(DatabaseOptions.sessions(databases.sessions(template.file())));
    }
  }

  private ClusterState created(
      ClusterState state, ClusterPlan.CreateDatabase plan, Role owner, @Nullable DatabaseRef from) {
    if (state.database(plan.name()) != null) {
      throw exists(plan.name());
    }
    long oid = state.nextOid();
    DatabaseEntry entry =
        new DatabaseEntry(
            plan.name(), oid, owner.oid(), DatabaseFile.name(plan.name(), oid), true, false, -1);
    if (from != null) {
      try {
        databases.copy(from.file(), entry.file());
      } catch (IOException e) {
        throw PgError.error(
                SqlState.IO_ERROR,
                "could not copy database \"" + from.name() + "\": " + e.getMessage())
            .causedBy(e);
      }
    }
    return state.taking(1).with(DatabaseOptions.apply(entry, plan.options()));
  }

  private @Nullable DatabaseRef template(@Nullable String name) {
    if (name == null || name.equals("template0") || name.equals("template1")) {
      return null;
    }
    DatabaseRef source = find(name);
    if (source == null) {
      throw PgError.error(
          SqlState.INVALID_CATALOG_NAME, "template database \"" + name + "\" does not exist");
    }
    if (!cluster.hasRightsOf(source.owner())) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to copy database \"" + name + "\"");
    }
    return source;
  }

  private static PgError exists(String name) {
    return PgError.error(SqlState.DUPLICATE_DATABASE, "database \"" + name + "\" already exists");
  }

  void alter(ClusterPlan.AlterDatabase plan) {
    DatabaseEntry entry = owned(plan.name());
    DatabaseOptions.check(plan.options());
    cluster.change(
        state -> state.with(DatabaseOptions.apply(current(state, entry), plan.options())));
  }

  private static DatabaseEntry current(ClusterState state, DatabaseEntry entry) {
    DatabaseEntry current = state.database(entry.name());
    if (current == null || current.oid() != entry.oid()) {
      throw missing(entry.name());
    }
    return current;
  }

  void owner(ClusterPlan.AlterDatabaseOwner plan) {
    Role owner = cluster.state().existingRole(roles.name(plan.owner()));
    DatabaseEntry entry = owned(plan.name());
    if (!cluster.hasRightsOf(owner.oid())) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "must be member of role \"" + owner.name() + "\"");
    }
    Role current = cluster.currentRole();
    if (!current.isSuperuser() && !current.has(Attribute.CREATEDB)) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to change owner of database");
    }
    if (entry.owner() != owner.oid() && databases.sessions(entry.file()) > 0) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "the owner of a database in use cannot be changed")
          .hint("Change it while no session is connected to \"" + plan.name() + "\".");
    }
    cluster.change(state -> state.with(current(state, entry).withOwner(owner.oid())));
  }

  void rename(ClusterPlan.RenameDatabase plan) {
    DatabaseEntry entry = owned(plan.name());
    Role current = cluster.currentRole();
    if (!current.isSuperuser() && !current.has(Attribute.CREATEDB)) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to rename database");
    }
    if (databases.names().isTaken(plan.newName())) {
      throw exists(plan.newName());
    }
    if (entry.file().equals(backend.database().ref().file())) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "current database cannot be renamed");
    }
    checkUnused(plan.name(), entry.file());
    cluster.change(state -> state.with(current(state, entry).withName(plan.newName())));
  }

  /** The entry of a database made by CREATE DATABASE that the current role may change. */
  private DatabaseEntry owned(String name) {
    DatabaseEntry entry = cluster.state().database(name);
    if (entry == null) {
      if (find(name) != null) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "the database of a user's own cannot be changed but by SET")
            .hint("CREATE DATABASE makes one that can.");
      }
      throw missing(name);
    }
    cluster.checkOwner(entry.owner(), "database " + name);
    return entry;
  }

  void drop(ClusterPlan.DropDatabase plan) {
    DatabaseRef ref = find(plan.name());
    if (ref == null) {
      if (!plan.ifExists()) {
        throw missing(plan.name());
      }
      backend.notice(PgError.notice("database \"" + plan.name() + "\" does not exist, skipping"));
      return;
    }
    cluster.checkOwner(ref.owner(), "database " + plan.name());
    DatabaseEntry entry = cluster.state().database(plan.name());
    if (entry != null && entry.isTemplate()) {
      throw PgError.error(SqlState.WRONG_OBJECT_TYPE, "cannot drop a template database");
    }
    if (ref.file().equals(backend.database().ref().file())) {
      throw PgError.error(SqlState.OBJECT_IN_USE, "cannot drop the currently open database");
    }
    if (plan.force()) {
      endSessions(ref.file());
    }
    checkUnused(plan.name(), ref.file());
    if (!databases.whileUnused(ref.file(), () -> remove(ref, entry))) {
      throw inUse(plan.name(), ref.file());
    }
  }

  /**
   * Out of the state first: a crash then leaves a file that nobody opens, not a broken database.
   */
  private void remove(DatabaseRef ref, @Nullable DatabaseEntry entry) {
    if (entry != null) {
      cluster.shared().change(state -> state.without(current(state, entry)));
    }
    try {
      databases.delete(ref.file());
    } catch (IOException e) {
      LOG.warn("The file {} of a dropped database stays: {}", ref.file(), e.getMessage());
    }
  }

  private void endSessions(String file) {
    for (SessionActivity session : backend.sessions()) {
      if (session.place().file().equals(file)) {
        session.terminate();
      }
    }
  }

  /** Waits a little for sessions that are about to end, as PostgreSQL does. */
  private void checkUnused(String name, String file) {
    long deadline = System.nanoTime() + PATIENCE;
    while (databases.sessions(file) > 0) {
      if (System.nanoTime() - deadline > 0) {
        throw inUse(name, file);
      }
      backend.interrupts().check();
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private PgError inUse(String name, String file) {
    return PgError.error(
            SqlState.OBJECT_IN_USE, "database \"" + name + "\" is being accessed by other users")
        .detail(DatabaseOptions.sessions(databases.sessions(file)));
  }

  private @Nullable DatabaseRef find(String name) {
    DatabaseEntry entry = cluster.state().database(name);
    if (entry != null) {
      return DatabaseNames.ref(entry);
    }
    if (name.equals(backend.activity().database())) {
      return backend.database().ref();
    }
    Role owner = cluster.state().role(name);
    return owner != null && databases.names().homeExists(owner)
        ? databases.names().home(owner, name)
        : null;
  }

  private static PgError missing(String name) {
    return PgError.error(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist");
  }
}
