package io.duckgres.functions.regex;

import java.util.LinkedHashMap;
import java.util.Map;

/** The patterns that a thread used last, compiled. */
public final class RegexCache {
  private static final int SIZE = 32;
  private static final ThreadLocal<Cache> CACHE = ThreadLocal.withInitial(Cache::new);

  private RegexCache() {}

  private record Key(String pattern, RegexFlags flags) {}

  private static final class Cache extends LinkedHashMap<Key, Regex> {
    private static final long serialVersionUID = 1;

    Cache() {
      super(SIZE, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Regex> eldest) {
      return size() > SIZE;
    }
  }

  /** The compiled pattern, for use by this thread until its next call. 2201B when it is none. */
  public static Regex get(String pattern, RegexFlags flags) {
    Cache cache = CACHE.get();
    Key key = new Key(pattern, flags);
    Regex known = cache.get(key);
    if (known == null) {
      known = Regex.compile(pattern, flags);
      cache.put(key, known);
    }
    return known;
  }
}
