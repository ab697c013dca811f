package io.duckgres.executor.access;

import io.duckgres.executor.limit.AddressRange;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Locale;

/** Which addresses a rule is for. */
public sealed interface AddressMatch {

  /** Whether the rule is for that address; may ask the system for its own. */
  boolean matches(InetAddress address);

  /** Every address. */
  record All() implements AddressMatch {
    @Override
    public String toString() {
      return "all";
    }

    @Override
    public boolean matches(InetAddress address) {
      return true;
    }
  }

  /** A network. */
  record Network(AddressRange range) implements AddressMatch {
    @Override
    public String toString() {
      return range.toString();
    }

    @Override
    public boolean matches(InetAddress address) {
      return range.contains(address);
    }
  }

  /** The addresses of this machine, as they are now. */
  record SameHost() implements AddressMatch {
    @Override
    public String toString() {
      return "samehost";
    }

    @Override
    public boolean matches(InetAddress address) {
      try {
        return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
      } catch (SocketException e) {
        return false;
      }
    }
  }

  /** The networks this machine is in, as they are now. */
  record SameNet() implements AddressMatch {
    @Override
    public String toString() {
      return "samenet";
    }

    @Override
    public boolean matches(InetAddress address) {
      try {
        return NetworkInterface.networkInterfaces()
            .flatMap(i -> i.getInterfaceAddresses().stream())
            .anyMatch(own -> contains(own, address));
      } catch (SocketException e) {
        return false;
      }
    }

    private static boolean contains(InterfaceAddress own, InetAddress address) {
      return new AddressRange(own.getAddress().getAddress(), own.getNetworkPrefixLength())
          .contains(address);
    }
  }

  /**
   * Reads {@code all}, {@code samehost}, {@code samenet}, an address or a network.
   *
   * @throws IllegalArgumentException it is none of these; host names are none
   */
  static AddressMatch parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "all" -> new All();
      case "samehost" -> new SameHost();
      case "samenet" -> new SameNet();
      default -> new Network(AddressRange.parse(text));
    };
  }
}
