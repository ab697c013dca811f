package io.duckgres.types.ordered;

import io.duckgres.types.Oids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All types of this kind by OID. */
public final class OrderedTypes {
  private static final Map<Integer, OrderedType> BY_OID = new LinkedHashMap<>();

  static {
    for (RangeKind kind : RangeKind.values()) {
      BY_OID.put(kind.rangeOid(), new RangeType(kind));
      BY_OID.put(kind.multirangeOid(), new MultirangeType(kind));
    }
    BY_OID.put(Oids.INET, new InetType(false));
    BY_OID.put(Oids.CIDR, new InetType(true));
    BY_OID.put(Oids.MACADDR, new MacaddrType(6));
    BY_OID.put(Oids.MACADDR8, new MacaddrType(8));
  }

  private OrderedTypes() {}

  /** Null for a type that is none of them. */
  public static @Nullable OrderedType find(int oid) {
    return BY_OID.get(oid);
  }

  /** Their OIDs in pg_type. */
  public static Set<Integer> oids() {
    return BY_OID.keySet();
  }
}
