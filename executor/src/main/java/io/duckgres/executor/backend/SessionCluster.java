package io.duckgres.executor.backend;

import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.settings.Settings;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Roles, databases and stored settings as one session sees them: with what its transaction has
 * changed, which others see when it commits. Used by the session's thread.
 */
public final class SessionCluster implements Transaction.Listener {
  private final Cluster cluster;
  private final Settings settings;
  private final List<UnaryOperator<ClusterState>> changes = new ArrayList<>();
  private @Nullable ClusterState committing;
  private @Nullable ClusterState before;
  private long ownVersion;

  public SessionCluster(Cluster cluster, Settings settings) {
    this.cluster = cluster;
    this.settings = settings;
  }

  /** The server's, for what no transaction undoes. */
  public Cluster shared() {
    return cluster;
  }

  public ClusterState state() {
    ClusterState state = cluster.state();
    for (UnaryOperator<ClusterState> change : changes) {
      state = change.apply(state);
    }
    return state;
  }

  /** Changes whenever {@link #state} may have. */
  public long version() {
    return cluster.version() + ownVersion;
  }

  /**
   * Changes the state when the transaction commits; the change runs again on what is there then.
   *
   * @throws PgError what the change throws
   */
  public void change(UnaryOperator<ClusterState> change) {
    ClusterState unused = change.apply(state()); // throws what the change may not do
    changes.add(change);
    ownVersion++;
  }

  /** The name that current_user shows. */
  public String currentUser() {
    return settings.currentUser();
  }

  /** The role that current_user names. */
  public Role currentRole() {
    return state().existingRole(settings.currentUser());
  }

  /** The role that session_user names. */
  public Role sessionRole() {
    return state().existingRole(settings.value("session_authorization"));
  }

  /** Whether the current role has another's rights. */
  public boolean hasRightsOf(long role) {
    return state().hasRightsOf(currentRole(), role);
  }

  /**
   * @throws PgError 42501 unless the current role is the owner, a member of it or a superuser
   */
  public void checkOwner(long owner, String what) {
    if (!hasRightsOf(owner)) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "must be owner of " + what);
    }
  }

  @Override
  public void ending(boolean commits) {
    if (!commits || changes.isEmpty()) {
      return;
    }
    before = cluster.state();
    cluster.change(
        state -> {
          for (UnaryOperator<ClusterState> change : changes) {
            state = change.apply(state);
          }
          return state;
        });
    committing = cluster.state();
    changes.clear();
  }

  @Override
  public long mark() {
    return changes.size();
  }

  @Override
  public void rolledBackTo(long mark) {
    while (changes.size() > mark) {
      changes.removeLast();
    }
    ownVersion++;
  }

  @Override
  public void ended(boolean committed) {
    ClusterState previous = before;
    ClusterState stored = committing;
    if (!committed && previous != null) {
      // The engine refused to commit what was stored already.
      cluster.change(state -> state == stored ? previous : state);
    }
    before = null;
    committing = null;
    if (!changes.isEmpty()) {
      changes.clear();
      ownVersion++;
    }
  }
}
