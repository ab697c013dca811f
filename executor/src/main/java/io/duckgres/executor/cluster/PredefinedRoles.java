package io.duckgres.executor.cluster;

import io.duckgres.catalog.CatalogNames;
import io.duckgres.types.TsvResource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles {@code pg_…} that every server has. */
final class PredefinedRoles {
  private static final Map<String, Role> BY_NAME =
      TsvResource.read(CatalogNames.class, "rows/predefined_roles.tsv").stream()
          .map(PredefinedRoles::role)
          .collect(Collectors.toUnmodifiableMap(Role::name, Function.identity()));

  private PredefinedRoles() {}

  private static Role role(List<String> row) {
    return new Role(
        row.get(1),
        Long.parseLong(row.get(0)),
        0,
        Set.of(Role.Attribute.INHERIT),
        -1,
        null,
        null,
        false,
        memberOf(row.get(2)));
  }

  private static Map<Long, Boolean> memberOf(String list) {
    return Arrays.stream(list.replaceAll("[\\[\\] ]", "").split(","))
        .filter(oid -> !oid.isEmpty())
        .collect(Collectors.toMap(Long::valueOf, oid -> false));
  }

  static @Nullable Role find(String name) {
    return BY_NAME.get(name);
  }

  static @Nullable Role find(long oid) {
    return BY_NAME.values().stream().filter(role -> role.oid() == oid).findAny().orElse(null);
  }
}
