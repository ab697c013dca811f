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

  void clear() {
    if (!byName.isEmpty()) {
      byName.values().forEach(Portal::close);
      byName.clear();
    }
  }
}
