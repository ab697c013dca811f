package io.duckgres.executor.access;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * One rule: for whom it is, and how they prove who they are.
 *
 * @param databases names, or {@code all}, {@code sameuser}, {@code samerole}, {@code replication}
 * @param users names, {@code +} and a name for the members of a role, or {@code all}
 * @param address for clients of other types than LOCAL
 * @param place where the rule stands, for the log
 */
public record HostRule(
    Type type,
    List<String> databases,
    List<String> users,
    AddressMatch address,
    AuthMethod method,
    String place) {

  /** The kinds of connection, as in pg_hba.conf. */
  public enum Type {
    /** Through a Unix-domain socket. */
    LOCAL,
    /** Through a network, encrypted or not. */
    HOST,
    /** Inside TLS. */
    HOSTSSL,
    /** Not inside TLS. */
    HOSTNOSSL;

    /** As rules name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public HostRule {
    databases = List.copyOf(databases);
    users = List.copyOf(users);
  }

  /**
   * Whether the rule is for that client.
   *
   * @param member whether the user of the first name is a member of the role of the second
   */
  boolean matches(ClientFacts client, BiPredicate<String, String> member) {
    return matchesType(client)
        && (client.address() == null || address.matches(client.address()))
        && databases.stream().anyMatch(name -> matchesDatabase(name, client, member))
        && users.stream().anyMatch(name -> matchesUser(name, client, member));
  }

  private boolean matchesType(ClientFacts client) {
    return switch (type) {
      case LOCAL -> client.address() == null;
      case HOST -> client.address() != null;
      case HOSTSSL -> client.address() != null && client.encrypted();
      case HOSTNOSSL -> client.address() != null && !client.encrypted();
    };
  }

  private static boolean matchesDatabase(
      String name, ClientFacts client, BiPredicate<String, String> member) {
    return switch (name) {
      case "all" -> true;
      case "sameuser" -> client.database().equals(client.user());
      case "samerole", "samegroup" -> member.test(client.user(), client.database());
      case "replication" -> false; // such connections are refused before
      default -> name.equals(client.database());
    };
  }

  private static boolean matchesUser(
      String name, ClientFacts client, BiPredicate<String, String> member) {
    return name.equals("all")
        || (name.startsWith("+")
            ? member.test(client.user(), name.substring(1))
            : name.equals(client.user()));
  }
}
