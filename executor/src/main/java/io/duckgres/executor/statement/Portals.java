package io.duckgres.executor.statement;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashMap;
import java.util.Map;

/** A session's portals by name. They end with their transaction. */
final class Portals {
  private final Map<String, Portal> byName = new HashMap<>();

  /** Keeps a portal; the unnamed one replaces its predecessor, a name in use is 42P03. */
  void put(Portal portal) {
    if (!portal.name().isEmpty() && byName.containsKey(portal.name())) {
      throw PgError.error(
          SqlState.DUPLICATE_CURSOR, "cursor \"" + portal.name() + "\" already exists");
    }
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

  /** The portal as FETCH and CLOSE name it; throws 34000 when there is none. */
  Portal cursor(String name) {
    Portal portal = byName.get(name);
    if (portal == null) {
      throw ProtocolErrors.noCursor(name);
    }
    return portal;
  }

  /** The transaction ends: what is not held goes, as does what a rolled back one has made. */
  void endTransaction(boolean commits) {
    if (byName.isEmpty()) {
      return;
    }
    byName
        .values()
        .removeIf(
            portal -> {
              boolean stays = portal.survives(commits);
              if (!stays) {
                portal.close();
              }
              return !stays;
            });
  }

  void clear() {
    byName.values().forEach(Portal::close);
    byName.clear();
  }
}
