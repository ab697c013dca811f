package io.duckgres.executor.statement;

import io.duckgres.executor.activity.JsonRows;
import io.duckgres.executor.backend.Transaction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A session's portals by name. They end with their transaction. */
final class Portals implements Transaction.Listener {
  private final Map<String, Portal> byName = new HashMap<>();

  /** Counts the portals made. */
  private long made;

  /** Keeps a portal; the unnamed one replaces its predecessor, a name in use is 42P03. */
  void put(Portal portal) {
    if (!portal.name().isEmpty() && byName.containsKey(portal.name())) {
      throw PgError.error(
          SqlState.DUPLICATE_CURSOR, "cursor \"" + portal.name() + "\" already exists");
    }
    portal.serial(++made);
    Portal before = byName.put(portal.name(), portal);
    if (before != null) {
      before.close();
    }
  }

  /** Throws 34000 when there is none. */
  Portal get(String name) {
    Portal portal = byName.get(name);
    if (portal == null) {
      throw ProtocolErrors.noPortal(name);
    }
    return portal;
  }

  void remove(String name) {
    Portal portal = byName.remove(name);
    if (portal != null) {
      portal.close();
    }
  }

  /** What pg_cursors shows, as JSON. */
  String rows() {
    JsonRows rows = new JsonRows();
    byName.values().stream()
        .sorted(Comparator.comparingLong(Portal::serial))
        .forEach(portal -> portal.describe(rows.row()));
    return rows.toString();
  }

  /** The portal as FETCH and CLOSE name it; throws 34000 when there is none. */
  Portal cursor(String name) {
    Portal portal = byName.get(name);
    if (portal == null) {
      throw ProtocolErrors.noCursor(name);
    }
    return portal;
  }

  /** The transaction ends: what is not held goes, as does what a rolled back one has made. */
  @Override
  public void ending(boolean commits) {
    keep(portal -> portal.survives(commits));
  }

  @Override
  public long mark() {
    return made;
  }

  @Override
  public void rolledBackTo(long mark) {
    keep(portal -> portal.serial() <= mark);
  }

  @Override
  public void ended(boolean committed) {}

  private void keep(Predicate<Portal> stays) {
    if (byName.isEmpty()) {
      return;
    }
    byName
        .values()
        .removeIf(
            portal -> {
              boolean goes = !stays.test(portal);
              if (goes) {
                portal.close();
              }
              return goes;
            });
  }

  void clear() {
    byName.values().forEach(Portal::close);
    byName.clear();
  }
}
